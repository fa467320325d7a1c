namespace ClosetCompanion.Catalog.Import.Documents;

/// <summary>An object cut out of a JSON text.</summary>
/// <param name="Json">Its text.</param>
/// <param name="Line">The line in which it begins, from 1.</param>
/// <param name="Problem">Why it is not whole; null when it is.</param>
internal sealed record JsonPiece(string Json, long Line, string? Problem = null);
