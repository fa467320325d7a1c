namespace ClosetCompanion.Evaluation.Report;

/// <summary>The table of the report.</summary>
/// <param name="Answers">One for each query.</param>
/// <param name="MeanPrecisionAt10">The mean of the precisions by the strict rules.</param>
/// <param name="Gallery">Products that each query was compared with.</param>
/// <param name="Note">What readers should know about the rules.</param>
public sealed record ReportResult(
    IReadOnlyList<ReportAnswer> Answers,
    double MeanPrecisionAt10,
    int Gallery,
    string Note
);
