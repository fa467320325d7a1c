using ClosetCompanion.Evaluation.Metrics;
using ClosetCompanion.Evaluation.Statistics;

namespace ClosetCompanion.Evaluation.Comparison;

/// <summary>How far two models differ by one measure.</summary>
public sealed record MetricDifference
{
    /// <summary>The measure.</summary>
    public required RetrievalMetric Metric { get; init; }

    /// <summary>The mean of the first model.</summary>
    public required double Before { get; init; }

    /// <summary>The mean of the second model.</summary>
    public required double After { get; init; }

    /// <summary>The second less the first.</summary>
    public double Difference => After - Before;

    /// <summary>95% confidence interval of the difference.</summary>
    public required Interval Interval { get; init; }

    /// <summary>
    /// Two-sided: how likely the queries, drawn again, would show no difference or one the other way, doubled. No less
    /// than the number of draws can tell, 2 / (draws + 1); 1 where nothing differs.
    /// </summary>
    public required double PValue { get; init; }

    /// <summary>Queries that the second model answers better.</summary>
    public required int Better { get; init; }

    /// <summary>Queries that the second model answers worse.</summary>
    public required int Worse { get; init; }

    /// <summary>Whether the interval leaves out 0.</summary>
    public bool IsClear => Interval.Low > 0 || Interval.High < 0;
}
