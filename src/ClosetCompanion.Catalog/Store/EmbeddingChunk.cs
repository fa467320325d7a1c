namespace ClosetCompanion.Catalog.Store;

/// <summary>Pictures that are embedded together.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Pictures">The hashes of those that are still to be embedded, in a fixed order; none when all were since it was made.</param>
public sealed record EmbeddingChunk(long Key, IReadOnlyList<string> Pictures);
