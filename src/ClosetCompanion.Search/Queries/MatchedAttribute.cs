namespace ClosetCompanion.Search.Queries;

/// <summary>A value of a product that its query asked for.</summary>
/// <param name="Field">The field, as filters take it.</param>
/// <param name="Value">The value, as the catalogue writes it.</param>
public readonly record struct MatchedAttribute(string Field, string Value);
