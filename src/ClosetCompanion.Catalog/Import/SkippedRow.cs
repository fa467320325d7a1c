namespace ClosetCompanion.Catalog.Import;

/// <summary>A row that an import could not use, or not all of.</summary>
/// <param name="Where">Where the row stands: <c>styles.csv line 17</c>.</param>
/// <param name="Reason">Why, in words, and what to do.</param>
public sealed record SkippedRow(string Where, string Reason)
{
    /// <summary>Where the row stands: <c>styles.csv line 17</c>.</summary>
    public string Where { get; init; } = PlainText.Of(Where);

    /// <summary>Why, in words, and what to do.</summary>
    public string Reason { get; init; } = PlainText.Of(Reason);

    /// <summary>The id of the row's product; null where it has none.</summary>
    public string? Id { get; init; }

    /// <summary>The file that the row stands in; null where there is none.</summary>
    public string? File { get; init; }

    /// <summary>The line of the file in which the row begins, from 1; null where there are no lines.</summary>
    public long? Line { get; init; }

    /// <summary>What is wrong, field by field; empty where only the reason is known.</summary>
    public IReadOnlyList<RowNote> Notes { get; init; } = [];

    /// <summary>What to report of a row.</summary>
    public static SkippedRow Of(SourceRow row, string reason)
    {
        ArgumentNullException.ThrowIfNull(row);
        return new SkippedRow(row.Where, reason)
        {
            Id = row.Product?.Id ?? row.KeptId,
            File = row.File,
            Line = row.Line,
            Notes = row.Notes,
        };
    }
}
