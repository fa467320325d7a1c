namespace ClosetCompanion.Catalog.Store.Feeds;

/// <summary>By what a server tells whether something has changed, as it sent it.</summary>
/// <param name="EntityTag">The header <c>ETag</c>; null where there was none.</param>
/// <param name="Modified">The header <c>Last-Modified</c>; null where there was none.</param>
public sealed record ContentMarks(string? EntityTag, string? Modified);
