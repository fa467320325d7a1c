using ClosetCompanion.Evaluation.Metrics;
using ClosetCompanion.Evaluation.Results;
using ClosetCompanion.Evaluation.Statistics;

namespace ClosetCompanion.Evaluation.Comparison;

/// <summary>
/// Two models on the same queries and gallery. The difference of each query is drawn, not the two means apart: hard
/// queries are hard for both, and this scatter drops out.
/// </summary>
public sealed record PairedComparison
{
    /// <summary>Draws of the bootstrap.</summary>
    public const int Resamples = 10_000;

    /// <summary>The type of the queries; null when they are all.</summary>
    public string? Type { get; init; }

    /// <summary>How many queries both answered.</summary>
    public required int Queries { get; init; }

    /// <summary>One for each measure.</summary>
    public required IReadOnlyList<MetricDifference> Differences { get; init; }

    /// <summary>The difference by one measure.</summary>
    public MetricDifference this[RetrievalMetric metric] => Differences[(int)metric];

    /// <summary>Compares all queries.</summary>
    /// <exception cref="EvaluationException">The results are not of the same queries and gallery.</exception>
    public static PairedComparison Of(
        EvaluationResults before,
        EvaluationResults after,
        int seed = Bootstrap.Seed
    )
    {
        ComparableResults.Require(before, after);
        return Of([.. before.Queries.Zip(after.Queries)], type: null, seed);
    }

    /// <summary>Compares the queries of each type.</summary>
    /// <exception cref="EvaluationException">The results are not of the same queries and gallery.</exception>
    public static IReadOnlyList<PairedComparison> OfTypes(
        EvaluationResults before,
        EvaluationResults after,
        int seed = Bootstrap.Seed
    )
    {
        ComparableResults.Require(before, after);
        return
        [
            .. before
                .Queries.Zip(after.Queries)
                .GroupBy(pair => pair.First.Type, StringComparer.Ordinal)
                .Select(group => Of([.. group], group.Key, seed)),
        ];
    }

    private static PairedComparison Of(
        (QueryResult Before, QueryResult After)[] pairs,
        string? type,
        int seed
    )
    {
        var before = MetricValues.Mean(Array.ConvertAll(pairs, pair => pair.Before.Metrics));
        var after = MetricValues.Mean(Array.ConvertAll(pairs, pair => pair.After.Metrics));
        MetricValues[] differences = Array.ConvertAll(
            pairs,
            pair => new MetricValues(metric =>
                pair.After.Metrics[metric] - pair.Before.Metrics[metric]
            )
        );
        var draws = Bootstrap.Means(differences, seed, Resamples);
        return new PairedComparison
        {
            Type = type,
            Queries = pairs.Length,
            Differences =
            [
                .. RetrievalMetricNames.All.Select(metric => new MetricDifference
                {
                    Metric = metric,
                    Before = before[metric],
                    After = after[metric],
                    Interval = Bootstrap.Of(draws[(int)metric]),
                    PValue = PValue(draws[(int)metric]),
                    Better = differences.Count(difference => difference[metric] > 0),
                    Worse = differences.Count(difference => difference[metric] < 0),
                }),
            ],
        };
    }

    // The observed difference counts as one more draw, so that p is never 0.
    private static double PValue(double[] draws)
    {
        var fewer = Math.Min(draws.Count(mean => mean <= 0), draws.Count(mean => mean >= 0));
        return Math.Min(1, 2.0 * (fewer + 1) / (draws.Length + 1));
    }
}
