using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using ClosetCompanion.Clip.Onnx.Format;
using ClosetCompanion.Files;
using Google.Protobuf;

namespace ClosetCompanion.Clip.Onnx;

/// <summary>Puts one more product behind a finished text tower, so that its vectors are turned towards other pictures.</summary>
public static class TextProjection
{
    private const string Output = "text_embeds";
    private const string Normalisation = "LpNormalization";

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
    ) => Append(source, destination, matrix, [], [], (width, 0));

    /// <summary>
    /// Writes a text tower again with a product and a small network beside it behind it:
    /// x · matrix + gelu(x · widen) · narrow, scaled to length 1.
    /// </summary>
    /// <param name="source">The ONNX file, with the output <c>text_embeds</c> [batch, width].</param>
    /// <param name="destination">The file that is written, in full or not at all; not the same one.</param>
    /// <param name="matrix">[width, width], row by row; a row vector is multiplied from the left.</param>
    /// <param name="widen">[width, inner width], row by row.</param>
    /// <param name="narrow">[inner width, width], row by row.</param>
    /// <param name="widths">Components of a vector, and the width of the small network; 0 for none.</param>
    /// <exception cref="ModelException">The file is no ONNX file or has no such output.</exception>
    /// <exception cref="ArgumentException">A matrix has another size.</exception>
    public static void Append(
        string source,
        string destination,
        ReadOnlySpan<float> matrix,
        ReadOnlySpan<float> widen,
        ReadOnlySpan<float> narrow,
        (int Vector, int Inner) widths
    )
    {
        var (width, inner) = widths;
        OnnxGraph.CheckCount("matrix", [width, width], matrix.Length);
        OnnxGraph.CheckCount("widen", [width, inner], widen.Length);
        OnnxGraph.CheckCount("narrow", [inner, width], narrow.Length);
        var model = Read(source);
        var graph = model.Graph;
        if (!graph.Node.Any(node => node.Output.Contains(Output)))
        {
            throw new ModelException($"{source} has no output {Output}.");
        }

        // Each projection brings a normalisation, so this number is new to a tower that has one already.
        var number = graph.Node.Count(node =>
            node.Name.StartsWith($"{Normalisation}/", StringComparison.Ordinal)
        );
        var before = $"{Output}_{number}";
        foreach (var node in graph.Node)
        {
            Rename(node.Input, before);
            Rename(node.Output, before);
        }

        var tail = new Tail(graph, $"projection_{number}");
        var projected = tail.Product(before, "matrix", matrix, (width, width));
        if (inner > 0)
        {
            projected = tail.Node(
                "Add",
                [projected, SmallNetwork(tail, before, widen, narrow, widths)]
            );
        }

        tail.Normalise(projected, Output);
        WholeFile.Write(destination, model.WriteTo);
    }

    // gelu(x) = x / √2 · (1 + erf(x / √2)) / √2, so the weights take the roots in.
    private static string SmallNetwork(
        Tail tail,
        string x,
        ReadOnlySpan<float> widen,
        ReadOnlySpan<float> narrow,
        (int Vector, int Inner) widths
    )
    {
        var root = MathF.Sqrt(0.5f);
        var inner = tail.Product(x, "widen", Scaled(widen, root), widths);
        var gated = tail.Node("Mul", [inner, tail.Node("Erf", [inner])]);
        return tail.Product(
            tail.Node("Add", [inner, gated]),
            "narrow",
            Scaled(narrow, root),
            (widths.Inner, widths.Vector)
        );
    }

    private static float[] Scaled(ReadOnlySpan<float> values, float factor)
    {
        var scaled = new float[values.Length];
        TensorPrimitives.Multiply(values, factor, scaled);
        return scaled;
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

    /// <summary>Adds nodes at the end of a graph that was read from a file.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="prefix">What the names of its weights and edges begin with.</param>
    private sealed class Tail(GraphProto graph, string prefix)
    {
        private int _nodes;

        /// <summary>x · weights.</summary>
        public string Product(
            string x,
            string name,
            ReadOnlySpan<float> weights,
            (int Rows, int Columns) size
        )
        {
            graph.Initializer.Add(
                new TensorProto
                {
                    Name = $"{prefix}.{name}",
                    Dims = { size.Rows, size.Columns },
                    DataType = (int)OnnxElementType.Float,
                    RawData = ByteString.CopyFrom(MemoryMarshal.AsBytes(weights)),
                }
            );
            return Node("MatMul", [x, $"{prefix}.{name}"]);
        }

        /// <summary>Adds a node with one output.</summary>
        /// <returns>The name of its output.</returns>
        public string Node(string operation, string[] inputs)
        {
            var output = $"{prefix}.{operation}_{_nodes++}";
            graph.Node.Add(
                new NodeProto
                {
                    Name = $"{operation}/{output}",
                    OpType = operation,
                    Input = { inputs },
                    Output = { output },
                }
            );
            return output;
        }

        /// <summary>Scales vectors to length 1.</summary>
        public void Normalise(string x, string output) =>
            graph.Node.Add(
                new NodeProto
                {
                    Name = $"{Normalisation}/{prefix}",
                    OpType = Normalisation,
                    Input = { x },
                    Output = { output },
                    Attribute = { OnnxAttribute.Int("axis", -1), OnnxAttribute.Int("p", 2) },
                }
            );
    }
}
