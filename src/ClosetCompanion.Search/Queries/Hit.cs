using ClosetCompanion.Catalog.Store;

namespace ClosetCompanion.Search.Queries;

/// <summary>A product that answers a query.</summary>
/// <param name="Product">The product.</param>
/// <param name="Score">Cosine similarity to the query, -1 to 1.</param>
public sealed record Hit(StoredProduct Product, float Score);
