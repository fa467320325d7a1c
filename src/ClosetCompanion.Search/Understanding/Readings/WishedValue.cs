namespace ClosetCompanion.Search.Understanding.Readings;

/// <summary>A value of a field that hits should have, or must not have.</summary>
/// <param name="Field">The field, as filters take it.</param>
/// <param name="Value">The value, as the catalogue writes it.</param>
/// <param name="Weight">1 when it is what was asked for; less when it only belongs to it, as navy blue does to blue.</param>
public readonly record struct WishedValue(string Field, string Value, float Weight);
