namespace ClosetCompanion.Search.Queries;

/// <summary>A value that hits can be narrowed to.</summary>
/// <param name="Value">The value, as the catalogue writes it.</param>
/// <param name="Count">How many products have it, under the filters on all other fields.</param>
/// <param name="Selected">Whether the query filters by it.</param>
public sealed record FacetValue(string Value, int Count, bool Selected);
