namespace ClosetCompanion.Catalog.Import.Documents;

/// <summary>An element cut out of an XML text.</summary>
/// <param name="Xml">Its text.</param>
/// <param name="Line">The line in which it begins, from 1.</param>
/// <param name="Problem">Why it is not whole; null when it is.</param>
internal sealed record XmlPiece(string Xml, long Line, string? Problem = null);
