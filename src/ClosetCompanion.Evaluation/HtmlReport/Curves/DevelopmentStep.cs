namespace ClosetCompanion.Evaluation.HtmlReport.Curves;

/// <summary>What a training run measured on its development split.</summary>
/// <param name="Step">After which step.</param>
/// <param name="Development">What was measured.</param>
/// <param name="Others">What else was measured, by name: precision among the first ten.</param>
public sealed record DevelopmentStep(
    int Step,
    RetrievalMetrics Development,
    IReadOnlyDictionary<string, double>? Others = null
);
