namespace ClosetCompanion.Catalog.Store.Writing;

/// <summary>A picture whose file is in its place.</summary>
/// <param name="Hash">SHA-256 of its bytes, lower-case hex.</param>
/// <param name="Length">Size in bytes.</param>
internal readonly record struct StoredPicture(string Hash, int Length);
