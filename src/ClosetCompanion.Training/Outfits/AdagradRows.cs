namespace ClosetCompanion.Training.Outfits;

/// <summary>Weights in rows, each of which is changed alone, by Adagrad (Duchi, Hazan and Singer, 2011).</summary>
/// <param name="weights">The weights, [rows, width].</param>
/// <param name="width">Components of a row.</param>
/// <param name="decay">How much weights are pulled to zero.</param>
internal sealed class AdagradRows(float[] weights, int width, float decay)
{
    private const float Epsilon = 1e-6f;

    private readonly float[] _squares = new float[weights.Length];

    public float[] Weights => weights;

    /// <summary>The weights of a row.</summary>
    public ReadOnlySpan<float> this[int row] => weights.AsSpan(row * width, width);

    /// <summary>One step against a gradient.</summary>
    /// <param name="row">The row.</param>
    /// <param name="gradient">The gradient, before it is scaled.</param>
    /// <param name="scale">What it is multiplied by.</param>
    /// <param name="rate">The learning rate.</param>
    public void Step(int row, ReadOnlySpan<float> gradient, float scale, float rate)
    {
        for (var i = 0; i < width; i++)
        {
            var at = (row * width) + i;
            var step = (gradient[i] * scale) + (decay * weights[at]);
            _squares[at] += step * step;
            weights[at] -= rate * step / MathF.Sqrt(_squares[at] + Epsilon);
        }
    }
}
