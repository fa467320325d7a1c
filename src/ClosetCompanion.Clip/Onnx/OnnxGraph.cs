using ClosetCompanion.Clip.Models;
using ClosetCompanion.Clip.Onnx.Format;

namespace ClosetCompanion.Clip.Onnx;

/// <summary>
/// Builds a network as an ONNX file (operator set 17): every method adds a node and returns the edge that it puts out,
/// so that a forward pass reads from top to bottom.
/// </summary>
/// <remarks>
/// Shapes in the documentation are written as in the field: <c>[B, C, H, W]</c> is batch, channels, height, width.
/// Operators broadcast as NumPy does. Not safe for use from several threads at once.
/// </remarks>
public sealed partial class OnnxGraph
{
    private const int OperatorSet = 17;
    private const int FormatVersion = 8;

    private readonly GraphProto _graph;
    private readonly ModelPrecision _precision;
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    /// <summary>An empty graph.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="precision">How <see cref="Linear"/> and <see cref="Embedding"/> keep their weights and compute.</param>
    public OnnxGraph(string name, ModelPrecision precision = ModelPrecision.Fp32)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        _graph = new GraphProto { Name = name };
        _precision = precision;
    }

    /// <summary>An input of the network.</summary>
    /// <param name="name">The name that callers feed it by.</param>
    /// <param name="type">The type of its elements.</param>
    /// <param name="dimensions">Its shape, or nothing to leave it open; names stand for sizes known only at run time.</param>
    public OnnxValue Input(
        string name,
        OnnxElementType type,
        params ReadOnlySpan<OnnxDimension> dimensions
    )
    {
        var value = Declare(name);
        _graph.Input.Add(Describe(name, type, dimensions));
        return value;
    }

    /// <summary>Makes <paramref name="value"/> an output of the network.</summary>
    /// <param name="name">The name that callers fetch it by.</param>
    /// <param name="value">The edge to put out.</param>
    /// <param name="type">The type of its elements.</param>
    /// <param name="dimensions">Its shape, or nothing to leave it open; names stand for sizes known only at run time.</param>
    public void Output(
        string name,
        OnnxValue value,
        OnnxElementType type,
        params ReadOnlySpan<OnnxDimension> dimensions
    )
    {
        AddNode("Identity", [value], [], [Declare(name)]);
        _graph.Output.Add(Describe(name, type, dimensions));
    }

    private OnnxValue Apply(
        string operation,
        ReadOnlySpan<OnnxValue> inputs,
        params ReadOnlySpan<AttributeProto> attributes
    )
    {
        var output = DeclareNew(operation);
        AddNode(operation, inputs, attributes, [output]);
        return output;
    }

    private void AddNode(
        string operation,
        ReadOnlySpan<OnnxValue> inputs,
        ReadOnlySpan<AttributeProto> attributes,
        ReadOnlySpan<OnnxValue> outputs
    )
    {
        var node = new NodeProto { Name = $"{operation}/{outputs[0].Name}", OpType = operation };
        foreach (var input in inputs)
        {
            if (!_names.Contains(input.Name))
            {
                throw new ArgumentException(
                    $"The value '{input.Name}' does not belong to the graph '{_graph.Name}'.",
                    nameof(inputs)
                );
            }

            node.Input.Add(input.Name);
        }

        foreach (var output in outputs)
        {
            node.Output.Add(output.Name);
        }

        foreach (var attribute in attributes)
        {
            node.Attribute.Add(attribute);
        }

        _graph.Node.Add(node);
    }

    private OnnxValue Declare(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return _names.Add(name)
            ? new OnnxValue(name)
            : throw new ArgumentException(
                $"The graph '{_graph.Name}' already has a value '{name}'.",
                nameof(name)
            );
    }

    private OnnxValue DeclareNew(string stem) => Declare($"{stem}_{_names.Count}");

    private static ValueInfoProto Describe(
        string name,
        OnnxElementType type,
        ReadOnlySpan<OnnxDimension> dimensions
    )
    {
        var tensor = new TypeProto.Types.Tensor { ElemType = (int)type };
        if (!dimensions.IsEmpty)
        {
            tensor.Shape = new TensorShapeProto();
        }

        foreach (var dimension in dimensions)
        {
            tensor.Shape.Dim.Add(
                dimension.Symbol is { } symbol
                    ? new TensorShapeProto.Types.Dimension { DimParam = symbol }
                    : new TensorShapeProto.Types.Dimension { DimValue = dimension.Size }
            );
        }

        return new ValueInfoProto
        {
            Name = name,
            Type = new TypeProto { TensorType = tensor },
        };
    }
}
