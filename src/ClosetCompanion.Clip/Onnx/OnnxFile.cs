using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using ClosetCompanion.Clip.Onnx.Format;
using Google.Protobuf;

namespace ClosetCompanion.Clip.Onnx;

/// <summary>
/// A finished ONNX file: its operations in order, and its weights by name. Weights in 16 bits are widened, and 8-bit
/// integers are multiplied by the scales that stand beside them as <c>NAME_scale</c>.
/// </summary>
public sealed class OnnxFile : IWeightSource
{
    private readonly Dictionary<string, TensorProto> _weights;
    private readonly string _name;

    private OnnxFile(GraphProto graph, string name)
    {
        _name = name;
        _weights = graph.Initializer.ToDictionary(tensor => tensor.Name, StringComparer.Ordinal);
        Nodes =
        [
            .. graph.Node.Select(node => new OnnxNode(
                node.OpType,
                [.. node.Input],
                [.. node.Output]
            )),
        ];
    }

    /// <summary>The operations, each after those that it needs.</summary>
    public IReadOnlyList<OnnxNode> Nodes { get; }

    /// <summary>Reads a file.</summary>
    /// <param name="stream">Its bytes.</param>
    /// <param name="name">Its name, for messages.</param>
    /// <exception cref="ModelException">It is no ONNX file.</exception>
    public static OnnxFile Read(Stream stream, string name)
    {
        try
        {
            return new OnnxFile(ModelProto.Parser.ParseFrom(stream).Graph, name);
        }
        catch (InvalidProtocolBufferException problem)
        {
            throw new ModelException($"{name} is no ONNX file: {problem.Message}", problem);
        }
    }

    /// <inheritdoc />
    public bool Contains(string name) => _weights.ContainsKey(name);

    /// <inheritdoc />
    public WeightTensor Read(string name)
    {
        if (!_weights.TryGetValue(name, out var tensor))
        {
            throw new ModelException($"{_name} has no weights '{name}'.");
        }

        var values = (OnnxElementType)tensor.DataType switch
        {
            OnnxElementType.Float when tensor.RawData.Length > 0 => MemoryMarshal
                .Cast<byte, float>(tensor.RawData.Span)
                .ToArray(),
            OnnxElementType.Float => [.. tensor.FloatData],
            OnnxElementType.Float16 => Widened(tensor),
            OnnxElementType.Int8 => Scaled(tensor),
            _ => throw new ModelException(
                $"The weights '{name}' of {_name} are neither floats nor scaled integers."
            ),
        };
        OnnxGraph.CheckCount(name, tensor.Dims, values.Length);
        return new WeightTensor(name, [.. tensor.Dims], values);
    }

    private static float[] Widened(TensorProto tensor)
    {
        var halves = MemoryMarshal.Cast<byte, Half>(tensor.RawData.Span);
        var values = new float[halves.Length];
        TensorPrimitives.ConvertToSingle(halves, values);
        return values;
    }

    // A table has a scale for each row, [rows, 1]; the turned matrix of a product one for each column, [columns].
    private float[] Scaled(TensorProto tensor)
    {
        var scales = Read($"{tensor.Name}_scale");
        var integers = MemoryMarshal.Cast<byte, sbyte>(tensor.RawData.Span);
        var columns = (int)tensor.Dims[^1];
        var ofRows = scales.Shape.Count == 2;
        if (scales.Values.Length != (ofRows ? tensor.Dims[0] : columns))
        {
            throw new ModelException(
                $"The weights '{tensor.Name}' of {_name} have {scales.Values.Length} scales, which do not fit them."
            );
        }

        var values = new float[integers.Length];
        for (var place = 0; place < values.Length; place++)
        {
            values[place] =
                integers[place] * scales.Values[ofRows ? place / columns : place % columns];
        }

        return values;
    }
}
