namespace ClosetCompanion.Evaluation.Metrics;

/// <summary>The names of the measures, as tables, JSON and files have them.</summary>
public static class RetrievalMetricNames
{
    private static readonly string[] _names =
    [
        "R@1",
        "R@10",
        "MRR",
        "P@1",
        "P@10",
        "nDCG@10",
        "MAP@10",
    ];

    /// <summary>Every measure, in the order of tables.</summary>
    public static IReadOnlyList<RetrievalMetric> All { get; } = Enum.GetValues<RetrievalMetric>();

    /// <summary>The name of a measure: <c>R@10</c>.</summary>
    public static string Name(this RetrievalMetric metric) => _names[(int)metric];
}
