namespace ClosetCompanion.Evaluation.Metrics;

/// <summary>The measures of an answer; all are 0 to 1, and more is better. See <see cref="RetrievalMetrics"/>.</summary>
public enum RetrievalMetric
{
    /// <summary>R@1.</summary>
    RecallAt1,

    /// <summary>R@10.</summary>
    RecallAt10,

    /// <summary>MRR over the first ten.</summary>
    MrrAt10,

    /// <summary>P@1.</summary>
    PrecisionAt1,

    /// <summary>P@10.</summary>
    PrecisionAt10,

    /// <summary>nDCG@10.</summary>
    NdcgAt10,

    /// <summary>MAP@10.</summary>
    MapAt10,
}
