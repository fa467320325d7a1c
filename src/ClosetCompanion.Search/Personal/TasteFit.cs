using System.Numerics.Tensors;

namespace ClosetCompanion.Search.Personal;

/// <summary>
/// Logistic regression with a ridge penalty: the weights of numbers that tell chosen products from the others. Found by
/// accelerated gradient descent (Nesterov, 1983) with the step that the curvature allows, so the same examples give the
/// same weights.
/// </summary>
internal static class TasteFit
{
    private const int Steps = 60;

    // The logistic loss is never more curved than this.
    private const float Curvature = 0.25f;

    /// <param name="examples">The examples; at least one.</param>
    /// <param name="ridge">The penalty on the squared length of the weights; above 0.</param>
    /// <returns>A weight for each number. There is no constant: it changes no order.</returns>
    public static float[] Run(IReadOnlyList<TasteExample> examples, float ridge)
    {
        var size = examples[0].Numbers.Length;
        var rows = Centred(examples);
        var total = examples.Sum(example => example.Weight);
        var longest = rows.Max(row => TensorPrimitives.SumOfSquares<float>(row)) + 1;
        var step = 1 / ((Curvature * total * longest) + ridge);
        // The last place is the constant.
        var (weights, before) = (new float[size + 1], new float[size + 1]);
        var slopes = new float[size + 1];
        for (var turn = 0; turn < Steps; turn++)
        {
            var ahead = weights.ToArray();
            var momentum = turn / (turn + 3f);
            for (var i = 0; i < ahead.Length; i++)
            {
                ahead[i] += momentum * (weights[i] - before[i]);
            }
            FindSlopes(ahead);
            before = weights;
            weights = ahead;
            TensorPrimitives.MultiplyAdd(slopes, -step, weights, weights);
        }
        return weights[..size];

        void FindSlopes(float[] at)
        {
            TensorPrimitives.Multiply(at, ridge, slopes);
            slopes[size] = 0;
            for (var i = 0; i < rows.Length; i++)
            {
                var sum = TensorPrimitives.Dot<float>(rows[i], at.AsSpan(0, size)) + at[size];
                var error =
                    examples[i].Weight
                    * ((1 / (1 + MathF.Exp(-sum))) - (examples[i].IsChosen ? 1 : 0));
                var part = slopes.AsSpan(0, size);
                TensorPrimitives.MultiplyAdd(rows[i], error, part, part);
                slopes[size] += error;
            }
        }
    }

    // What all products have in common would slow the descent and tell nothing.
    private static float[][] Centred(IReadOnlyList<TasteExample> examples)
    {
        var mean = new float[examples[0].Numbers.Length];
        foreach (var example in examples)
        {
            TensorPrimitives.Add(mean, example.Numbers, mean);
        }
        TensorPrimitives.Divide(mean, examples.Count, mean);
        return
        [
            .. examples.Select(example =>
            {
                var row = new float[mean.Length];
                TensorPrimitives.Subtract(example.Numbers, mean, row);
                return row;
            }),
        ];
    }
}
