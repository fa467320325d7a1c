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

    /// <summary>A fully connected layer: x · Wᵀ + b, over the last dimension of x.</summary>
    /// <param name="x">[..., in].</param>
    /// <param name="weight">[out, in], as training frameworks keep it.</param>
    /// <param name="bias">[out], or none.</param>
    /// <returns>[..., out].</returns>
    /// <remarks>Every large product of a transformer goes through here, so a quantised form belongs here too.</remarks>
    /// <exception cref="ArgumentException">The weight is not a matrix, or the bias does not fit it.</exception>
    public OnnxValue Linear(OnnxValue x, WeightTensor weight, WeightTensor? bias = null)
    {
        if (weight.Shape is not [var outputs, var inputs] || bias is { Shape: not [_] })
        {
            throw new ArgumentException(
                $"The weight '{weight.Name}' of a linear layer must be a matrix, and its bias a row.",
                nameof(weight)
            );
        }

        // Turned here once, so that the product runs on rows as they lie in memory.
        var turned = Transpose(weight.Values, checked((int)outputs), checked((int)inputs));
        var product = MatMul(x, Weight(weight.Name, turned, inputs, outputs));
        return bias is null ? product : Add(product, Weight(bias));
    }

    private static float[] Transpose(float[] values, int rows, int columns)
    {
        var turned = new float[values.Length];
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                turned[(column * rows) + row] = values[(row * columns) + column];
            }
        }

        return turned;
    }
}
