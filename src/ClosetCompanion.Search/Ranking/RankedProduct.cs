namespace ClosetCompanion.Search.Ranking;

/// <summary>A product in a ranking.</summary>
/// <param name="Key">The product's key in the store.</param>
/// <param name="Score">What the ranking goes by.</param>
/// <param name="Cosine">Cosine similarity to the query, if the query has a vector.</param>
/// <param name="TextRank">Its place in the full-text search, if it has one.</param>
internal readonly record struct RankedProduct(
    long Key,
    float Score,
    float? Cosine = null,
    int? TextRank = null
);
