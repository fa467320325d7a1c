namespace ClosetCompanion.Clip.Onnx;

public sealed partial class OnnxGraph
{
    /// <summary>a + b.</summary>
    public OnnxValue Add(OnnxValue a, OnnxValue b) => Apply("Add", [a, b]);

    /// <summary>a - b.</summary>
    public OnnxValue Sub(OnnxValue a, OnnxValue b) => Apply("Sub", [a, b]);

    /// <summary>a · b, element by element.</summary>
    public OnnxValue Mul(OnnxValue a, OnnxValue b) => Apply("Mul", [a, b]);

    /// <summary>a · <paramref name="factor"/>.</summary>
    public OnnxValue Mul(OnnxValue a, float factor) => Mul(a, Constant(factor));

    /// <summary>a / b, element by element.</summary>
    public OnnxValue Div(OnnxValue a, OnnxValue b) => Apply("Div", [a, b]);

    /// <summary>The larger of a and b, element by element.</summary>
    public OnnxValue Max(OnnxValue a, OnnxValue b) => Apply("Max", [a, b]);

    /// <summary>a to the power <paramref name="exponent"/>.</summary>
    public OnnxValue Pow(OnnxValue a, float exponent) => Apply("Pow", [a, Constant(exponent)]);

    /// <summary>The square root.</summary>
    public OnnxValue Sqrt(OnnxValue x) => Apply("Sqrt", [x]);

    /// <summary>The matrix product over the last two dimensions; those before them broadcast.</summary>
    public OnnxValue MatMul(OnnxValue a, OnnxValue b) => Apply("MatMul", [a, b]);
}
