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

    /// <summary>Tensors that agree in all but the first dimension, laid one after another along it.</summary>
    internal static WeightTensor Stack(string name, params WeightTensor[] parts) =>
        new(
            name,
            [parts.Sum(part => part.Shape[0]), .. parts[0].Shape.Skip(1)],
            [.. parts.SelectMany(part => part.Values)]
        );
}
