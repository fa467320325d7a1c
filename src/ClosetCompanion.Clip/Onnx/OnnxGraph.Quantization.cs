using System.Runtime.InteropServices;

namespace ClosetCompanion.Clip.Onnx;

public sealed partial class OnnxGraph
{
    // What ONNX Runtime has beyond the standard operators.
    private const string RuntimeDomain = "com.microsoft";

    // Which of 256 steps stands for 0: the middle one, or for a GELU's output, which is never below -0.17, a low one,
    // so that nearly all steps are left for what is above.
    private const byte ZeroOfSigned = 128;
    private const byte ZeroAfterGelu = 16;

    /// <summary>x · Wᵀ on 8-bit integers: [rows, in] and [out, in] give [rows, out].</summary>
    /// <remarks>
    /// The weights have one scale for each output. x gets one for each row at run time, so that a row's result does not
    /// depend on what else is in the batch.
    /// </remarks>
    private OnnxValue IntegerProduct(OnnxValue x, WeightTensor weight, byte zero)
    {
        var (outputs, inputs) = (weight.Shape[0], weight.Shape[1]);
        var rows = QuantizedRows.OfWeights(weight);
        var turned = Matrix.Transpose(rows.Values, (int)outputs, (int)inputs);
        var integers = Integers(weight.Name, turned, inputs, outputs);
        var scales = Weight($"{weight.Name}_scale", rows.Scales, outputs);
        var zeroPoint = Store(DeclareNew("Constant"), OnnxElementType.UInt8, [zero], []);

        var scaleOfRow = RowScale(x, zero);
        var steps = Apply("QuantizeLinear", [Div(x, scaleOfRow), Constant(1), zeroPoint]);
        var product = ApplyOfRuntime(
            "MatMulIntegerToFloat",
            [steps, integers, Constant(1), scales, zeroPoint]
        );
        return Mul(product, scaleOfRow);
    }

    /// <summary>x rounded to the nearest of 256 values, and kept as their numbers where what follows can compute with them.</summary>
    public OnnxValue Round(OnnxValue x, ValueSteps steps)
    {
        var size = Constant(steps.Size);
        var zero = Store(DeclareNew("Constant"), OnnxElementType.UInt8, [steps.Zero], []);
        var numbers = Apply("QuantizeLinear", [x, size, zero]);
        return Apply("DequantizeLinear", [numbers, size, zero]);
    }

    /// <summary>
    /// A two-dimensional convolution on 8-bit integers, where its output is rounded, too (<see cref="Round"/>): ONNX
    /// Runtime makes one operator of the three.
    /// </summary>
    /// <param name="x">[B, C, H, W], rounded.</param>
    /// <param name="steps">What it was rounded to.</param>
    /// <param name="weight">[out, C, kernel height, kernel width]; each output gets a scale of its own.</param>
    /// <param name="bias">[out].</param>
    /// <param name="stride">The step in both directions.</param>
    /// <param name="pad">Zeros put on each of the four sides.</param>
    public OnnxValue IntegerConv(
        OnnxValue x,
        ValueSteps steps,
        WeightTensor weight,
        WeightTensor bias,
        int stride = 1,
        int pad = 0
    )
    {
        var (outputs, channels) = (weight.Shape[0], weight.Shape[1]);
        var taps = weight.Shape[2] * weight.Shape[3];

        // The runtime multiplies the channels of a place one after another: neighbours for QuantizedRows.
        var byPlace = Matrix.TransposeEach(weight.Values, (int)outputs, (int)channels, (int)taps);
        var rows = QuantizedRows.OfWeights(
            new WeightTensor(weight.Name, [outputs, taps * channels], byPlace)
        );
        var integers = Integers(
            weight.Name,
            Matrix.TransposeEach(rows.Values, (int)outputs, (int)taps, (int)channels),
            [.. weight.Shape]
        );
        var scales = Weight($"{weight.Name}_scale", rows.Scales, outputs);
        var ofSums = Array.ConvertAll(rows.Scales, scale => scale * steps.Size);
        var sums = bias.Values.Zip(ofSums, (value, scale) => (int)MathF.Round(value / scale));
        var biases = Store(
            Declare(bias.Name),
            OnnxElementType.Int32,
            MemoryMarshal.AsBytes<int>(sums.ToArray()),
            [outputs]
        );
        return Conv(
            x,
            EachScaled(integers, scales),
            EachScaled(biases, Weight($"{bias.Name}_scale", ofSums, outputs)),
            stride,
            pad
        );
    }

    /// <summary>Integers as floating-point numbers, with a scale for each of the first dimension.</summary>
    private OnnxValue EachScaled(OnnxValue integers, OnnxValue scales) =>
        Apply("DequantizeLinear", [integers, scales], OnnxAttribute.Int("axis", 0));

    private OnnxValue ApplyOfRuntime(string operation, ReadOnlySpan<OnnxValue> inputs)
    {
        var output = Apply(operation, inputs);
        _graph.Node[^1].Domain = RuntimeDomain;
        return output;
    }

    /// <summary>The smallest step by which each row fits into 256 of them, with 0 at <paramref name="zero"/>: [rows, 1].</summary>
    private OnnxValue RowScale(OnnxValue x, byte zero)
    {
        var above = Mul(ReduceRows("ReduceMax", x), 1f / (byte.MaxValue - zero));
        var below = Mul(ReduceRows("ReduceMin", x), -1f / zero);
        // A row of zeros must not divide by zero.
        return Apply("Max", [above, below, Constant(1e-12f)]);
    }

    private OnnxValue Integers(
        string name,
        ReadOnlySpan<sbyte> values,
        params ReadOnlySpan<long> shape
    ) => Store(Declare(name), OnnxElementType.Int8, MemoryMarshal.AsBytes(values), shape);
}
