using ClosetCompanion.Evaluation.Metrics;

namespace ClosetCompanion.Evaluation.Statistics;

/// <summary>
/// The percentile bootstrap (Efron, 1979): how far the means would scatter if the queries were drawn again. Queries are
/// drawn with replacement, as many as there are, and the mean of each draw is noted.
/// </summary>
/// <remarks>The same values and seed give the same draws. It says nothing about another gallery or another training run.</remarks>
public static class Bootstrap
{
    /// <summary>Draws unless asked otherwise.</summary>
    public const int Resamples = 2000;

    /// <summary>Where the draws start unless told otherwise.</summary>
    public const int Seed = 1;

    private const double Tail = 0.025;

    /// <summary>The interval of 95% for the mean of each measure.</summary>
    /// <param name="queries">The values of each query; at least one.</param>
    /// <param name="seed">Where the draws start.</param>
    /// <param name="resamples">How many draws; 1,000 or more for steady intervals.</param>
    public static IReadOnlyDictionary<RetrievalMetric, Interval> Intervals(
        IReadOnlyList<MetricValues> queries,
        int seed = Seed,
        int resamples = Resamples
    )
    {
        var means = Means(queries, seed, resamples);
        return RetrievalMetricNames.All.ToDictionary(
            metric => metric,
            metric => Of(means[(int)metric])
        );
    }

    /// <summary>The interval of 95% of draws.</summary>
    /// <param name="means">A mean for each draw, in any order.</param>
    internal static Interval Of(ReadOnlySpan<double> means)
    {
        var sorted = means.ToArray();
        Array.Sort(sorted);
        return new Interval(Quantile(sorted, Tail), Quantile(sorted, 1 - Tail));
    }

    /// <summary>The means of the draws, [measure][draw].</summary>
    internal static double[][] Means(IReadOnlyList<MetricValues> queries, int seed, int resamples)
    {
        if (queries.Count == 0)
        {
            throw new ArgumentException("There is no query to draw.", nameof(queries));
        }
        ArgumentOutOfRangeException.ThrowIfLessThan(resamples, 1);
        var measures = RetrievalMetricNames.All.Count;
        var means = Enumerable.Range(0, measures).Select(_ => new double[resamples]).ToArray();
        var random = new Random(seed);
        Span<double> sums = stackalloc double[measures];
        for (var draw = 0; draw < resamples; draw++)
        {
            sums.Clear();
            for (var i = 0; i < queries.Count; i++)
            {
                var query = queries[random.Next(queries.Count)].Span;
                for (var measure = 0; measure < sums.Length; measure++)
                {
                    sums[measure] += query[measure];
                }
            }
            for (var measure = 0; measure < sums.Length; measure++)
            {
                means[measure][draw] = sums[measure] / queries.Count;
            }
        }
        return means;
    }

    private static double Quantile(double[] sorted, double share)
    {
        var at = share * (sorted.Length - 1);
        var (low, high) = ((int)Math.Floor(at), (int)Math.Ceiling(at));
        return double.Lerp(sorted[low], sorted[high], at - low);
    }
}
