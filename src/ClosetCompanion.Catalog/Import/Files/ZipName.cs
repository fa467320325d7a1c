namespace ClosetCompanion.Catalog.Import.Files;

/// <summary>The name of a file in a zip archive.</summary>
/// <param name="Name">The name, as it was most likely meant.</param>
/// <param name="Old">Its bytes where they are in an old code page, so that the name is a guess; null otherwise.</param>
internal readonly record struct ZipName(string Name, byte[]? Old);
