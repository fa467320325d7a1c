using ClosetCompanion.Clip.Models;

namespace ClosetCompanion.Search.Calibration;

/// <summary>Logistic regression: weights of features that tell good examples from bad ones.</summary>
/// <remarks>
/// Plain gradient descent on standardised features. Both classes count the same however many examples they have; a small
/// ridge penalty keeps the weights finite where the classes can be told apart completely.
/// </remarks>
internal static class LogisticFit
{
    private const int Steps = 5_000;
    private const double Rate = 0.5;
    private const double Ridge = 0.002;

    /// <param name="names">The features that are weighed.</param>
    /// <param name="good">Features of good examples.</param>
    /// <param name="bad">Features of bad examples.</param>
    /// <returns>A calibration whose threshold is still 0.</returns>
    public static ScoreCalibration Run(
        IReadOnlyList<string> names,
        IReadOnlyList<IReadOnlyDictionary<string, double>> good,
        IReadOnlyList<IReadOnlyDictionary<string, double>> bad
    )
    {
        var rows = good.Concat(bad)
            .Select(row => names.Select(name => row[name]).ToArray())
            .ToArray();
        var means = names.Select((_, i) => rows.Average(row => row[i])).ToArray();
        var deviations = names
            .Select((_, i) => Math.Sqrt(rows.Average(row => Math.Pow(row[i] - means[i], 2))))
            .Select(deviation => deviation > 0 ? deviation : 1)
            .ToArray();
        var scaled = rows.Select(row =>
                row.Select((x, i) => (x - means[i]) / deviations[i]).ToArray()
            )
            .ToArray();

        var weights = new double[names.Count];
        var bias = 0.0;
        for (var step = 0; step < Steps; step++)
        {
            var slopes = weights.Select(weight => Ridge * weight).ToArray();
            var slope = 0.0;
            for (var row = 0; row < scaled.Length; row++)
            {
                var isGood = row < good.Count;
                var sum = bias + scaled[row].Zip(weights, (x, weight) => x * weight).Sum();
                var error =
                    ((1 / (1 + Math.Exp(-sum))) - (isGood ? 1 : 0))
                    / (2.0 * (isGood ? good.Count : bad.Count));
                slope += error;
                for (var i = 0; i < weights.Length; i++)
                {
                    slopes[i] += error * scaled[row][i];
                }
            }
            bias -= Rate * slope;
            weights = [.. weights.Zip(slopes, (weight, s) => weight - (Rate * s))];
        }
        // Back to the features as they are.
        var plain = weights.Select((weight, i) => weight / deviations[i]).ToArray();
        return new ScoreCalibration
        {
            Weights = names.Zip(plain).ToDictionary(pair => pair.First, pair => pair.Second),
            Bias = bias - plain.Zip(means, (weight, mean) => weight * mean).Sum(),
            Threshold = 0,
        };
    }
}
