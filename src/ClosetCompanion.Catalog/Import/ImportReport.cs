namespace ClosetCompanion.Catalog.Import;

/// <summary>What an import did.</summary>
public sealed record ImportReport
{
    /// <summary>Products that were not in the catalogue before, or were retired.</summary>
    public int Added { get; init; }

    /// <summary>Products that were there and differ now.</summary>
    public int Changed { get; init; }

    /// <summary>Products that are as they were.</summary>
    public int Unchanged { get; init; }

    /// <summary>Products that left the source; they are kept but no longer found.</summary>
    public int Retired { get; init; }

    /// <summary>What to tell about the source as a whole: which of its files were used, and why.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Rows that could not be used, with the reason for each.</summary>
    public IReadOnlyList<SkippedRow> Skipped { get; init; } = [];

    /// <summary>Rows that were used in part, such as without one of their pictures, with the reason for each.</summary>
    public IReadOnlyList<SkippedRow> Partial { get; init; } = [];
}
