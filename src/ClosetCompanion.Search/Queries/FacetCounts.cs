namespace ClosetCompanion.Search.Queries;

/// <summary>What the products under some filters can be narrowed by.</summary>
/// <param name="Products">How many products the filters leave over.</param>
/// <param name="Facets">The fields with their values.</param>
/// <param name="Prices">The lowest and the highest price under the other filters; null without prices.</param>
public sealed record FacetCounts(int Products, IReadOnlyList<Facet> Facets, PriceRange? Prices);
