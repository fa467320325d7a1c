namespace ClosetCompanion.Catalog.Import;

/// <summary>A row that an import could not use, or not all of.</summary>
/// <param name="Where">Where the row stands: <c>styles.csv line 17</c>.</param>
/// <param name="Reason">Why, in words.</param>
public sealed record SkippedRow(string Where, string Reason);
