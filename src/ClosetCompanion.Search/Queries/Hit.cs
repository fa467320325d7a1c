using ClosetCompanion.Catalog.Store;

namespace ClosetCompanion.Search.Queries;

/// <summary>A product that answers a query, and why.</summary>
/// <param name="Product">The product.</param>
/// <param name="Score">
/// What hits are ordered by. With full-text search 0 to 1, where 1 means first by looks and by words; otherwise the
/// cosine; 0 when the query has nothing to be close to.
/// </param>
public sealed record Hit(StoredProduct Product, float Score)
{
    /// <summary>Cosine similarity to the query, -1 to 1; null when the query has nothing to be close to.</summary>
    public float? Cosine { get; init; }

    /// <summary>The place among the products that match the query's words, from 1; null when it is not among the first.</summary>
    public int? TextRank { get; init; }

    /// <summary>The words of the query that the product's own words match.</summary>
    public IReadOnlyList<string> MatchedWords { get; init; } = [];

    /// <summary>Those of its values that the query's texts asked for.</summary>
    public IReadOnlyList<MatchedAttribute> MatchedAttributes { get; init; } = [];

    /// <summary>Its cosine as a share of that of the closest hit, 0 to 1; null when the query has nothing to be close to.</summary>
    public float? Looks { get; init; }

    /// <summary>How many more products it stands for: variants of it, and products with the very same picture.</summary>
    public int Folded { get; init; }
}
