namespace ClosetCompanion.Catalog.Import.Syncing;

/// <summary>The report of an import as a text that a store keeps: all numbers, and the first rows of each kind.</summary>
public static class ReportText
{
    /// <summary>Writes a report.</summary>
    /// <param name="report">The report.</param>
    /// <param name="rows">How many rows of each kind are kept.</param>
    public static string Write(ImportReport report, int rows)
    {
        ArgumentNullException.ThrowIfNull(report);
        return FeedReport.Write(report, rows);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static ImportReport Read(string text) => FeedReport.Read(text);
}
