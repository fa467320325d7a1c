namespace ClosetCompanion.Training.Measuring;

/// <summary>Answers about pictures whose right values are known: how often they are right, and whether their probabilities hold.</summary>
/// <param name="Cosines">For each picture its cosine with each value.</param>
/// <param name="Right">For each picture the values that are right.</param>
internal sealed record AttributeFit(
    IReadOnlyList<float[]> Cosines,
    IReadOnlyList<IReadOnlySet<int>> Right
)
{
    private const double LeastScale = 1;
    private const double MostScale = 200;
    private const int Searches = 40;
    private const int Bins = 15;

    /// <summary>How often the likeliest value is right.</summary>
    public double Accuracy =>
        Cosines.Zip(Right, (cosines, right) => right.Contains(Best(cosines)) ? 1.0 : 0).Average();

    /// <summary>The scale under which the right values are likeliest (temperature scaling; Guo and others, 2017).</summary>
    public double FindScale()
    {
        // Of the logarithm, as a change from 1 to 2 is one from 100 to 200.
        var (low, high) = (Math.Log(LeastScale), Math.Log(MostScale));
        var golden = (Math.Sqrt(5) - 1) / 2;
        for (var search = 0; search < Searches; search++)
        {
            var (left, right) = (high - (golden * (high - low)), low + (golden * (high - low)));
            if (Loss(Math.Exp(left)) < Loss(Math.Exp(right)))
            {
                high = right;
            }
            else
            {
                low = left;
            }
        }

        return Math.Exp((low + high) / 2);
    }

    /// <summary>
    /// The expected calibration error: how far the probability of answers is from how often they are right, in bins of
    /// answers with about the same probability.
    /// </summary>
    public double ErrorAt(double scale)
    {
        var bins = Cosines
            .Zip(
                Right,
                (cosines, right) =>
                {
                    var best = Best(cosines);
                    return (Sure: Probabilities(cosines, scale)[best], Hit: right.Contains(best));
                }
            )
            .GroupBy(answer => Math.Min(Bins - 1, (int)(answer.Sure * Bins)));
        return bins.Sum(bin =>
                Math.Abs(bin.Sum(answer => answer.Sure) - bin.Count(answer => answer.Hit))
            ) / Cosines.Count;
    }

    private double Loss(double scale) =>
        Cosines
            .Zip(
                Right,
                (cosines, right) =>
                {
                    var probabilities = Probabilities(cosines, scale);
                    return -Math.Log(Math.Max(1e-12, right.Sum(value => probabilities[value])));
                }
            )
            .Average();

    private static double[] Probabilities(float[] cosines, double scale)
    {
        var most = cosines.Max();
        var weights = Array.ConvertAll(cosines, cosine => Math.Exp(scale * (cosine - most)));
        var sum = weights.Sum();
        return Array.ConvertAll(weights, weight => weight / sum);
    }

    private static int Best(float[] cosines) => Array.IndexOf(cosines, cosines.Max());
}
