namespace ClosetCompanion.Search.Understanding.Readings;

/// <summary>A field of which hits should have one of some values, or must have none of them.</summary>
/// <param name="Field">The field, as filters take it.</param>
/// <param name="Values">The values as the catalogue writes them, the closest first.</param>
/// <param name="IsExcluded">Whether hits must have none of them.</param>
/// <param name="IsFilter">Whether hits without it are left out, as long as some are left; otherwise it only brings hits up.</param>
public sealed record AttributeWish(
    string Field,
    IReadOnlyList<WishedValue> Values,
    bool IsExcluded,
    bool IsFilter
);
