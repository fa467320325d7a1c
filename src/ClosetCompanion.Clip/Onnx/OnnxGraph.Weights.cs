using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using ClosetCompanion.Clip.Onnx.Format;
using Google.Protobuf;

namespace ClosetCompanion.Clip.Onnx;

public sealed partial class OnnxGraph
{
    // The format's own limit is 2 GiB for one message; some is left for the nodes and names.
    private const long MostWeightBytes = int.MaxValue - (16L << 20);

    // Rounding these costs no quality that can be measured; smaller arrays are not worth a node.
    private const int FewestHalved = 4096;

    private long _weightBytes;

    /// <summary>
    /// Whether large weights are kept in 16 bits, which halves the file. They are widened once, as the network is loaded,
    /// and computed with in 32 bits.
    /// </summary>
    public bool HalfWeights { get; init; }

    /// <summary>Weights, under the name that they were trained by.</summary>
    /// <exception cref="ArgumentException">The name is taken, or the shape does not hold that many values.</exception>
    /// <exception cref="ModelException">All weights together are more than one ONNX file can hold (2 GiB).</exception>
    public OnnxValue Weight(WeightTensor tensor) =>
        Weight(tensor.Name, tensor.Values, [.. tensor.Shape]);

    /// <inheritdoc cref="Weight(WeightTensor)"/>
    /// <param name="name">The name, unique within the graph.</param>
    /// <param name="values">The elements, row by row.</param>
    /// <param name="shape">The dimensions; none for a single number.</param>
    public OnnxValue Weight(
        string name,
        ReadOnlySpan<float> values,
        params ReadOnlySpan<long> shape
    )
    {
        CheckCount(name, shape.ToArray(), values.Length);
        var value = Declare(name);
        if (!HalfWeights || values.Length < FewestHalved)
        {
            return Store(value, OnnxElementType.Float, MemoryMarshal.AsBytes(values), shape);
        }

        var halves = new Half[values.Length];
        TensorPrimitives.ConvertToHalf(values, halves);
        var bytes = MemoryMarshal.AsBytes<Half>(halves);
        return Cast(Store(value, OnnxElementType.Float16, bytes, shape), OnnxElementType.Float);
    }

    /// <summary>A single number.</summary>
    public OnnxValue Constant(float value) => ConstantTensor([value]);

    /// <summary>Floating-point numbers that are part of the network's arithmetic, not learned.</summary>
    /// <param name="values">The elements, row by row.</param>
    /// <param name="shape">The dimensions; none for a single number.</param>
    public OnnxValue ConstantTensor(ReadOnlySpan<float> values, params ReadOnlySpan<long> shape)
    {
        var value = DeclareNew("Constant");
        CheckCount(value.Name, shape.ToArray(), values.Length);
        return Store(value, OnnxElementType.Float, MemoryMarshal.AsBytes(values), shape);
    }

    /// <summary>Whole numbers in one row, such as a shape or axes.</summary>
    public OnnxValue ConstantRow(params ReadOnlySpan<long> values) =>
        Store(
            DeclareNew("Constant"),
            OnnxElementType.Int64,
            MemoryMarshal.AsBytes(values),
            [values.Length]
        );

    /// <summary>A single whole number, without dimensions.</summary>
    public OnnxValue ConstantInt64(long value) =>
        Store(
            DeclareNew("Constant"),
            OnnxElementType.Int64,
            MemoryMarshal.AsBytes(new ReadOnlySpan<long>(in value)),
            []
        );

    /// <summary>Checks that a shape holds exactly this many values.</summary>
    internal static void CheckCount(string name, IReadOnlyList<long> shape, int count)
    {
        var size = shape.Aggregate(1L, (product, dimension) => checked(product * dimension));
        if (size != count)
        {
            throw new ArgumentException(
                $"The tensor '{name}' has {count} values, but its shape [{string.Join(", ", shape)}] holds {size}.",
                nameof(shape)
            );
        }
    }

    private OnnxValue Store(
        OnnxValue value,
        OnnxElementType type,
        ReadOnlySpan<byte> bytes,
        ReadOnlySpan<long> shape
    )
    {
        _weightBytes += bytes.Length;
        if (_weightBytes > MostWeightBytes)
        {
            throw new ModelException(
                $"The weights of '{_graph.Name}' are larger than the 2 GiB that one ONNX file can hold; use a smaller model."
            );
        }

        var tensor = new TensorProto
        {
            Name = value.Name,
            DataType = (int)type,
            RawData = ByteString.CopyFrom(bytes),
        };
        tensor.Dims.AddRange(shape.ToArray());
        _graph.Initializer.Add(tensor);
        return value;
    }
}
