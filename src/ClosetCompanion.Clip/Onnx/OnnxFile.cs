using System.Runtime.InteropServices;
using ClosetCompanion.Clip.Onnx.Format;
using Google.Protobuf;

namespace ClosetCompanion.Clip.Onnx;

/// <summary>An ONNX file that somebody else wrote: its operations in order, and its weights by name.</summary>
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

        if (tensor.DataType != (int)OnnxElementType.Float)
        {
            throw new ModelException($"The weights '{name}' of {_name} are not 32-bit floats.");
        }

        float[] values =
            tensor.RawData.Length > 0
                ? MemoryMarshal.Cast<byte, float>(tensor.RawData.Span).ToArray()
                : [.. tensor.FloatData];
        OnnxGraph.CheckCount(name, tensor.Dims, values.Length);
        return new WeightTensor(name, [.. tensor.Dims], values);
    }
}
