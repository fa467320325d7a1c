namespace ClosetCompanion.Search.Understanding.Senses;

/// <summary>A value that products of a catalogue have.</summary>
/// <param name="Field">The field, as filters take it: kind, colour, gender, usage, season, category, or the name of an attribute.</param>
/// <param name="Value">The value, as the catalogue writes it.</param>
/// <param name="Products">How many products have it.</param>
public sealed record AttributeValue(string Field, string Value, int Products);
