namespace ClosetCompanion.Clip.Onnx;

public sealed partial class OnnxGraph
{
    /// <summary>A two-dimensional convolution.</summary>
    /// <param name="x">[B, C, H, W].</param>
    /// <param name="weight">[out, C / groups, kernel height, kernel width].</param>
    /// <param name="bias">[out], or none.</param>
    /// <param name="stride">The step in both directions.</param>
    /// <param name="pad">Zeros put on each of the four sides.</param>
    /// <param name="groups">Into how many independent parts the channels fall; C for a depthwise convolution.</param>
    public OnnxValue Conv(
        OnnxValue x,
        OnnxValue weight,
        OnnxValue? bias = null,
        int stride = 1,
        int pad = 0,
        int groups = 1
    ) =>
        Apply(
            "Conv",
            bias is { } b ? [x, weight, b] : [x, weight],
            OnnxAttribute.Ints("strides", stride, stride),
            OnnxAttribute.Ints("pads", pad, pad, pad, pad),
            OnnxAttribute.Int("group", groups)
        );

    /// <summary>The largest value under a window that slides over [B, C, H, W].</summary>
    public OnnxValue MaxPool(OnnxValue x, int kernel, int stride, int pad = 0) =>
        Apply("MaxPool", [x], Window(kernel, stride, pad));

    /// <summary>The mean under a window that slides over [B, C, H, W].</summary>
    /// <param name="x">[B, C, H, W].</param>
    /// <param name="kernel">The window's height and width.</param>
    /// <param name="stride">The step in both directions.</param>
    /// <param name="pad">Zeros put on each of the four sides.</param>
    /// <param name="countPadding">Whether those zeros count in the mean.</param>
    public OnnxValue AveragePool(
        OnnxValue x,
        int kernel,
        int stride,
        int pad = 0,
        bool countPadding = true
    ) =>
        Apply(
            "AveragePool",
            [x],
            [.. Window(kernel, stride, pad), OnnxAttribute.Flag("count_include_pad", countPadding)]
        );

    /// <summary>The mean of each channel: [B, C, H, W] to [B, C, 1, 1].</summary>
    public OnnxValue GlobalAveragePool(OnnxValue x) => Apply("GlobalAveragePool", [x]);

    /// <summary>The maximum of each channel: [B, C, H, W] to [B, C, 1, 1].</summary>
    public OnnxValue GlobalMaxPool(OnnxValue x) => Apply("GlobalMaxPool", [x]);

    private static Format.AttributeProto[] Window(int kernel, int stride, int pad) =>
        [
            OnnxAttribute.Ints("kernel_shape", kernel, kernel),
            OnnxAttribute.Ints("strides", stride, stride),
            OnnxAttribute.Ints("pads", pad, pad, pad, pad),
        ];
}
