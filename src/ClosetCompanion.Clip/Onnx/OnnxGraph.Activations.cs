namespace ClosetCompanion.Clip.Onnx;

public sealed partial class OnnxGraph
{
    /// <summary>max(x, 0).</summary>
    public OnnxValue Relu(OnnxValue x) => Apply("Relu", [x]);

    /// <summary>1 / (1 + e^-x).</summary>
    public OnnxValue Sigmoid(OnnxValue x) => Apply("Sigmoid", [x]);

    /// <summary>x · sigmoid(x), also called swish.</summary>
    public OnnxValue Silu(OnnxValue x) => Mul(x, Sigmoid(x));

    /// <summary>x · Φ(x) in its exact form, 0.5 · x · (1 + erf(x / √2)); Hendrycks and Gimpel, 2016.</summary>
    public OnnxValue Gelu(OnnxValue x)
    {
        var erf = Apply("Erf", [Div(x, Constant(MathF.Sqrt(2)))]);
        return Mul(Mul(x, Add(erf, Constant(1))), 0.5f);
    }

    /// <summary>x · sigmoid(1.702 · x), the approximation of GELU that OpenAI's CLIP was trained with.</summary>
    public OnnxValue QuickGelu(OnnxValue x) => Mul(x, Sigmoid(Mul(x, 1.702f)));

    /// <summary>e^x over the sum of e^x along <paramref name="axis"/>.</summary>
    public OnnxValue Softmax(OnnxValue x, int axis = -1) =>
        Apply("Softmax", [x], OnnxAttribute.Int("axis", axis));
}
