namespace ClosetCompanion.Search.Queries;

/// <summary>The answer to a query.</summary>
/// <param name="Hits">The closest products, best first.</param>
/// <param name="Searched">How many products were compared.</param>
public sealed record SearchResult(IReadOnlyList<Hit> Hits, int Searched);
