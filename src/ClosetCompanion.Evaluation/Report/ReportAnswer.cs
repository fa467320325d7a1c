namespace ClosetCompanion.Evaluation.Report;

/// <summary>What was found for one query of the report.</summary>
public sealed record ReportAnswer
{
    /// <summary>The text, or what the picture shows.</summary>
    public required string Query { get; init; }

    /// <summary>Hits among the first ten that the rule counts, over ten.</summary>
    public required double PrecisionAt10 { get; init; }

    /// <summary>When a hit counts, in words.</summary>
    public required string Rule { get; init; }

    /// <summary>The precision by the more generous rule; null where there is none.</summary>
    public double? WidePrecisionAt10 { get; init; }

    /// <summary>The more generous rule in words.</summary>
    public string? WideRule { get; init; }

    /// <summary>Ids of products left out of the hits because theirs is the very picture that was asked with.</summary>
    public required IReadOnlyList<string> LeftOut { get; init; }

    /// <summary>The first ten hits.</summary>
    public required IReadOnlyList<ReportHit> Hits { get; init; }
}
