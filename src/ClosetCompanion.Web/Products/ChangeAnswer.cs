using ClosetCompanion.Catalog.Import;

namespace ClosetCompanion.Web.Products;

/// <summary>What an import or a batch did. Every row was added, changed, unchanged or skipped.</summary>
internal sealed record ChangeAnswer
{
    private const int MostRows = 1_000;

    public ChangeAnswer(ImportReport report)
    {
        Rows = report.Rows;
        Added = report.Added;
        Changed = report.Changed;
        Unchanged = report.Unchanged;
        Retired = report.Retired;
        SkippedCount = report.SkippedCount;
        Skipped = [.. report.Skipped.Take(MostRows).Select(RowAnswer.Of)];
        PartialCount = report.PartialCount;
        Partial = [.. report.Partial.Take(MostRows).Select(RowAnswer.Of)];
        RetiredIds = [.. report.RetiredIds.Take(MostRows)];
        Notes = report.Notes;
    }

    /// <summary>Rows or products that were read.</summary>
    public int Rows { get; }

    /// <summary>Products that were not there before, or were retired.</summary>
    public int Added { get; }

    /// <summary>Products that were there and differ now.</summary>
    public int Changed { get; }

    /// <summary>Products that are as they were.</summary>
    public int Unchanged { get; }

    /// <summary>Products that left the source.</summary>
    public int Retired { get; }

    /// <summary>How many rows or products could not be used.</summary>
    public int SkippedCount { get; }

    /// <summary>The first 1,000 of these, with the reason for each.</summary>
    public IReadOnlyList<RowAnswer> Skipped { get; }

    /// <summary>How many of those that were added, changed or unchanged were used in part.</summary>
    public int PartialCount { get; }

    /// <summary>The first 1,000 of these, with what of each could not be used.</summary>
    public IReadOnlyList<RowAnswer> Partial { get; }

    /// <summary>The ids of the first 1,000 products that left the source.</summary>
    public IReadOnlyList<string> RetiredIds { get; }

    /// <summary>What to tell about the source as a whole: which of its files were used, and why.</summary>
    public IReadOnlyList<string> Notes { get; }
}
