using ClosetCompanion.Evaluation.Metrics;
using ClosetCompanion.Evaluation.Statistics;

namespace ClosetCompanion.Evaluation.Results;

/// <summary>The metrics over the answers to many queries.</summary>
public sealed record Measurement
{
    /// <summary>The type of the queries; null when they are all.</summary>
    public string? Type { get; init; }

    /// <summary>The means.</summary>
    public required RetrievalMetrics Means { get; init; }

    /// <summary>The same means, by measure.</summary>
    public required MetricValues Values { get; init; }

    /// <summary>95% confidence intervals of the means.</summary>
    public required IReadOnlyDictionary<RetrievalMetric, Interval> Intervals { get; init; }

    /// <summary>The means that the best possible order of the gallery would have.</summary>
    public required MetricValues Ceiling { get; init; }

    internal static Measurement Of(
        IReadOnlyList<QueryResult> queries,
        int gallery,
        string? type = null
    )
    {
        MetricValues[] metrics = [.. queries.Select(query => query.Metrics)];
        var values = MetricValues.Mean(metrics);
        return new Measurement
        {
            Type = type,
            Means = RetrievalMetrics.Of(values, queries.Count, gallery),
            Values = values,
            Intervals = Bootstrap.Intervals(metrics),
            Ceiling = MetricValues.Mean([.. queries.Select(query => query.Ceiling)]),
        };
    }
}
