namespace ClosetCompanion.Catalog.Import;

/// <summary>How far an import has come.</summary>
/// <param name="Done">Rows read so far.</param>
/// <param name="Total">Rows in all, if known.</param>
public readonly record struct ImportProgress(int Done, int? Total);
