namespace ClosetCompanion.Clip.Onnx;

public sealed partial class OnnxGraph
{
    /// <summary>The mean over these axes.</summary>
    /// <param name="x">A tensor of floats.</param>
    /// <param name="keepDimensions">Whether each axis stays, with size 1.</param>
    /// <param name="axes">Counted from 0, or from the end with -1.</param>
    public OnnxValue ReduceMean(OnnxValue x, bool keepDimensions, params ReadOnlySpan<long> axes) =>
        Apply(
            "ReduceMean",
            [x],
            OnnxAttribute.Ints("axes", axes),
            OnnxAttribute.Flag("keepdims", keepDimensions)
        );

    /// <summary>The sum over these axes.</summary>
    /// <param name="x">A tensor of floats.</param>
    /// <param name="keepDimensions">Whether each axis stays, with size 1.</param>
    /// <param name="axes">Counted from 0, or from the end with -1.</param>
    public OnnxValue ReduceSum(OnnxValue x, bool keepDimensions, params ReadOnlySpan<long> axes) =>
        Apply("ReduceSum", [x, ConstantRow(axes)], OnnxAttribute.Flag("keepdims", keepDimensions));

    /// <summary>The position, as int64, of the largest element along an axis; the first one where several are equal.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="axis">Counted from 0, or from the end with -1.</param>
    /// <param name="keepDimensions">Whether the axis stays, with size 1.</param>
    public OnnxValue ArgMax(OnnxValue x, int axis, bool keepDimensions = false) =>
        Apply(
            "ArgMax",
            [x],
            OnnxAttribute.Int("axis", axis),
            OnnxAttribute.Flag("keepdims", keepDimensions)
        );

    private OnnxValue ReduceRows(string operation, OnnxValue x) =>
        Apply(operation, [x], OnnxAttribute.Ints("axes", -1), OnnxAttribute.Flag("keepdims", true));
}
