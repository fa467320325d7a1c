namespace ClosetCompanion.Evaluation.Report;

/// <summary>One query of the report.</summary>
/// <param name="Name">The text, or what the picture shows.</param>
/// <param name="Picture">The encoded picture; null for a text query.</param>
/// <param name="Rule">When a hit counts.</param>
/// <param name="WideRule">A more generous rule, reported beside the first; null where there is none.</param>
public sealed record ReportQuery(
    string Name,
    ReadOnlyMemory<byte>? Picture,
    AttributeRule Rule,
    AttributeRule? WideRule = null
);
