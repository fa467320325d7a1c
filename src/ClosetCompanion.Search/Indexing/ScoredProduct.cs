namespace ClosetCompanion.Search.Indexing;

/// <summary>A product that the index found.</summary>
/// <param name="Key">The product's key in the store.</param>
/// <param name="Score">Dot product of its best vector with the query; the cosine, as both are unit vectors.</param>
public readonly record struct ScoredProduct(long Key, float Score)
{
    /// <summary>The order of hits: higher scores first, then lower keys, so that equal scores keep one order.</summary>
    internal bool IsBefore(ScoredProduct other) =>
        Score > other.Score || (Score == other.Score && Key < other.Key);
}
