using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Evaluation.HtmlReport.Curves;

namespace ClosetCompanion.Evaluation.HtmlReport;

/// <summary>The contents of a report.</summary>
public sealed record ReportContents
{
    /// <summary>The results; at least one.</summary>
    public required IReadOnlyList<ReportSection> Sections { get; init; }

    /// <summary>Has the titles and pictures of the products.</summary>
    public required ICatalogStore Store { get; init; }

    /// <summary>How the model was trained; null when it is not to be told.</summary>
    public TrainingLog? Training { get; init; }

    /// <summary>The folder or zip archive of the photos that were asked with; without it they are named only.</summary>
    public string? Photos { get; init; }

    /// <summary>How many queries are shown of each group; 0 for none.</summary>
    public int Shown { get; init; } = 8;

    /// <summary>Decides which queries are in the random sample.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>When the report was made.</summary>
    public required DateTimeOffset Made { get; init; }
}
