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

    private OnnxValue ReduceRows(string operation, OnnxValue x) =>
        Apply(operation, [x], OnnxAttribute.Ints("axes", -1), OnnxAttribute.Flag("keepdims", true));

    private OnnxValue Integers(
        string name,
        ReadOnlySpan<sbyte> values,
        params ReadOnlySpan<long> shape
    ) =>
        Store(
            Declare(WeightPrefix + name),
            OnnxElementType.Int8,
            MemoryMarshal.AsBytes(values),
            shape
        );
}
