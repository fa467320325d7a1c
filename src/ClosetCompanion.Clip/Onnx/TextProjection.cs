using System.Runtime.InteropServices;
using ClosetCompanion.Clip.Onnx.Format;
using ClosetCompanion.Files;
using Google.Protobuf;

namespace ClosetCompanion.Clip.Onnx;

/// <summary>Puts one more product behind a finished text tower, so that its vectors are turned towards other pictures.</summary>
public static class TextProjection
{
    private const string Output = "text_embeds";
    private const string Projection = "projection_";

    /// <summary>Writes a text tower again whose vectors are multiplied by a matrix and scaled to length 1.</summary>
    /// <param name="source">The ONNX file, with the output <c>text_embeds</c> [batch, width].</param>
    /// <param name="destination">The file that is written, in full or not at all; not the same one.</param>
    /// <param name="matrix">[width, width], row by row; a row vector is multiplied from the left.</param>
    /// <param name="width">Components of a vector.</param>
    /// <exception cref="ModelException">The file is no ONNX file or has no such output.</exception>
    /// <exception cref="ArgumentException">The matrix has another size.</exception>
    public static void Append(
        string source,
        string destination,
        ReadOnlySpan<float> matrix,
        int width
    )
    {
        OnnxGraph.CheckCount("matrix", [width, width], matrix.Length);
        var model = Read(source);
        var graph = model.Graph;
        if (!graph.Node.Any(node => node.Output.Contains(Output)))
        {
            throw new ModelException($"{source} has no output {Output}.");
        }

        Append(graph, matrix, width);
        WholeFile.Write(destination, model.WriteTo);
    }

    /// <summary>Whether a text tower has such a product.</summary>
    public static bool IsIn(OnnxFile tower)
    {
        ArgumentNullException.ThrowIfNull(tower);
        return tower.Contains($"{Projection}0");
    }

    private static void Append(GraphProto graph, ReadOnlySpan<float> matrix, int width)
    {
        // A tower that was tuned before has a projection already.
        var number = graph.Initializer.Count(tensor =>
            tensor.Name.StartsWith(Projection, StringComparison.Ordinal)
        );
        var (weight, before, product) = (
            $"{Projection}{number}",
            $"{Output}_{number}",
            $"{Output}_{number}_projected"
        );
        foreach (var node in graph.Node)
        {
            Rename(node.Input, before);
            Rename(node.Output, before);
        }

        graph.Initializer.Add(
            new TensorProto
            {
                Name = weight,
                Dims = { width, width },
                DataType = (int)OnnxElementType.Float,
                RawData = ByteString.CopyFrom(MemoryMarshal.AsBytes(matrix)),
            }
        );
        graph.Node.Add(
            new NodeProto
            {
                Name = $"MatMul/{product}",
                OpType = "MatMul",
                Input = { before, weight },
                Output = { product },
            }
        );
        graph.Node.Add(
            new NodeProto
            {
                Name = $"LpNormalization/{Output}_{number}",
                OpType = "LpNormalization",
                Input = { product },
                Output = { Output },
                Attribute = { OnnxAttribute.Int("axis", -1), OnnxAttribute.Int("p", 2) },
            }
        );
    }

    private static ModelProto Read(string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            return ModelProto.Parser.ParseFrom(file);
        }
        catch (InvalidProtocolBufferException problem)
        {
            throw new ModelException($"{path} is no ONNX file: {problem.Message}", problem);
        }
    }

    private static void Rename(IList<string> names, string name)
    {
        for (var place = 0; place < names.Count; place++)
        {
            if (names[place] == Output)
            {
                names[place] = name;
            }
        }
    }
}
