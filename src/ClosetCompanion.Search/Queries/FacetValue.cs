namespace ClosetCompanion.Search.Queries;

/// <summary>A value that hits can be narrowed to.</summary>
/// <param name="Value">The value, as the catalogue writes it.</param>
/// <param name="Count">How many hits have it, under the filters on all other fields: products, or where variants are folded, each group once.</param>
/// <param name="Selected">Whether the query filters by it.</param>
public sealed record FacetValue(string Value, int Count, bool Selected);
