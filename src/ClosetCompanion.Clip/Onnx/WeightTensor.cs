namespace ClosetCompanion.Clip.Onnx;

/// <summary>A named array of weights, as a training run or a weight file gives it.</summary>
/// <param name="Name">Its name, such as <c>text_projection.weight</c>.</param>
/// <param name="Shape">Its dimensions; none for a single number.</param>
/// <param name="Values">Its elements, row by row.</param>
public sealed record WeightTensor(string Name, IReadOnlyList<long> Shape, float[] Values)
{
    /// <summary>The dimensions in words, such as <c>[512, 768]</c>.</summary>
    internal string ShapeText => $"[{string.Join(", ", Shape)}]";

    /// <summary>The same weights, each multiplied by <paramref name="factor"/>.</summary>
    internal WeightTensor Scale(float factor) =>
        this with
        {
            Values = Array.ConvertAll(Values, value => value * factor),
        };

    /// <summary>The same matrix with rows and columns exchanged.</summary>
    public WeightTensor Turn() =>
        new(
            Name,
            [Shape[1], Shape[0]],
            Matrix.Transpose(Values, checked((int)Shape[0]), checked((int)Shape[1]))
        );

    /// <summary>The same weights under another shape of as many elements.</summary>
    internal WeightTensor Reshape(params long[] shape) => this with { Shape = shape };

    /// <summary>Tensors that agree in all but the first dimension, laid one after another along it.</summary>
    internal static WeightTensor Stack(string name, params WeightTensor[] parts)
    {
        var values = new float[parts.Sum(part => part.Values.Length)];
        var position = 0;
        foreach (var part in parts)
        {
            part.Values.CopyTo(values, position);
            position += part.Values.Length;
        }

        long[] shape = [parts.Sum(part => part.Shape[0]), .. parts[0].Shape.Skip(1)];
        return new WeightTensor(name, shape, values);
    }
}
