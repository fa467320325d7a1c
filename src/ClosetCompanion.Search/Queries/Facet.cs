namespace ClosetCompanion.Search.Queries;

/// <summary>A field that hits can be narrowed by.</summary>
/// <param name="Field">The field's name, as filters take it.</param>
/// <param name="Values">Its commonest values and the selected ones, the commonest first.</param>
public sealed record Facet(string Field, IReadOnlyList<FacetValue> Values);
