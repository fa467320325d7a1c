namespace ClosetCompanion.Clip.Onnx;

public sealed partial class OnnxGraph
{
    /// <summary>Layer normalisation over the last dimension; Ba, Kiros and Hinton, 2016.</summary>
    /// <param name="x">[..., D].</param>
    /// <param name="weight">[D], multiplied in after normalising.</param>
    /// <param name="bias">[D], added last.</param>
    /// <param name="epsilon">Added to the variance.</param>
    public OnnxValue LayerNorm(
        OnnxValue x,
        OnnxValue weight,
        OnnxValue bias,
        float epsilon = 1e-5f
    ) =>
        Apply(
            "LayerNormalization",
            [x, weight, bias],
            OnnxAttribute.Int("axis", -1),
            OnnxAttribute.Float("epsilon", epsilon)
        );

    /// <summary>Batch normalisation as it is at run time, with the statistics that training gathered.</summary>
    /// <param name="x">[B, C, H, W].</param>
    /// <param name="weight">[C], multiplied in after normalising.</param>
    /// <param name="bias">[C], added last.</param>
    /// <param name="mean">[C], the running mean.</param>
    /// <param name="variance">[C], the running variance.</param>
    /// <param name="epsilon">Added to the variance.</param>
    /// <remarks>Behind a convolution it costs nothing: the runtime folds it into the convolution's weights.</remarks>
    public OnnxValue BatchNorm(
        OnnxValue x,
        OnnxValue weight,
        OnnxValue bias,
        OnnxValue mean,
        OnnxValue variance,
        float epsilon = 1e-5f
    ) =>
        Apply(
            "BatchNormalization",
            [x, weight, bias, mean, variance],
            OnnxAttribute.Float("epsilon", epsilon)
        );

    /// <summary>Scales each vector along the last dimension to length 1. A vector of zeros stays as it is.</summary>
    public OnnxValue L2Normalize(OnnxValue x)
    {
        var length = Apply("ReduceL2", [x], OnnxAttribute.Ints("axes", -1));
        return Div(x, Max(length, Constant(1e-12f)));
    }
}
