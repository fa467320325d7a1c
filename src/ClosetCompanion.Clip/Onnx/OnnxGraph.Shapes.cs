namespace ClosetCompanion.Clip.Onnx;

public sealed partial class OnnxGraph
{
    /// <summary>The same elements in another shape.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="shape">The new dimensions: 0 keeps the one at that place, one -1 takes what is left.</param>
    public OnnxValue Reshape(OnnxValue x, params ReadOnlySpan<long> shape) =>
        Reshape(x, ConstantRow(shape));

    /// <summary>The same elements in a shape that is computed at run time.</summary>
    public OnnxValue Reshape(OnnxValue x, OnnxValue shape) => Apply("Reshape", [x, shape]);

    /// <summary>All dimensions from <paramref name="axis"/> on as one: [B, C, H, W] to [B, C · H · W].</summary>
    public OnnxValue Flatten(OnnxValue x, int axis = 1) =>
        Apply("Flatten", [x], OnnxAttribute.Int("axis", axis));

    /// <summary>The dimensions in another order.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="order">For each new dimension, the old one that takes its place.</param>
    public OnnxValue Transpose(OnnxValue x, params ReadOnlySpan<long> order) =>
        Apply("Transpose", [x], OnnxAttribute.Ints("perm", order));

    /// <summary>Puts in dimensions of size 1, at these places of the result.</summary>
    public OnnxValue Unsqueeze(OnnxValue x, params ReadOnlySpan<long> axes) =>
        Apply("Unsqueeze", [x, ConstantRow(axes)]);

    /// <summary>Takes out these dimensions, which have size 1.</summary>
    public OnnxValue Squeeze(OnnxValue x, params ReadOnlySpan<long> axes) =>
        Apply("Squeeze", [x, ConstantRow(axes)]);

    /// <summary>Repeats dimensions of size 1 until the tensor has this shape.</summary>
    public OnnxValue Expand(OnnxValue x, OnnxValue shape) => Apply("Expand", [x, shape]);

    /// <summary>The sizes of the dimensions from <paramref name="start"/> up to and without <paramref name="end"/>, as int64.</summary>
    public OnnxValue Shape(OnnxValue x, int start = 0, int? end = null) =>
        Apply(
            "Shape",
            [x],
            end is { } stop
                ? [OnnxAttribute.Int("start", start), OnnxAttribute.Int("end", stop)]
                : [OnnxAttribute.Int("start", start)]
        );

    /// <summary>Tensors laid one after another along an axis.</summary>
    public OnnxValue Concat(int axis, params ReadOnlySpan<OnnxValue> parts) =>
        Apply("Concat", parts, OnnxAttribute.Int("axis", axis));

    /// <summary>Cuts a tensor into equal parts along an axis.</summary>
    public OnnxValue[] Split(OnnxValue x, int axis, int parts)
    {
        var outputs = new OnnxValue[parts];
        for (var part = 0; part < parts; part++)
        {
            outputs[part] = DeclareNew("Split");
        }

        AddNode("Split", [x], [OnnxAttribute.Int("axis", axis)], outputs);
        return outputs;
    }
}
