namespace ClosetCompanion.Search.Understanding.Readings;

/// <summary>Words and phrases that say one thing; a product that has any of them has it.</summary>
/// <param name="Words">The words and phrases, in small letters.</param>
/// <param name="Weight">How much it counts: 1 for a word that was typed, less for what only goes with it.</param>
/// <param name="IsExcluded">Whether hits must have none of them.</param>
/// <param name="IsNeeded">Whether no field of the catalogue knows it, so that only words tell whether a product has it.</param>
public sealed record WordWish(
    IReadOnlyList<string> Words,
    float Weight,
    bool IsExcluded,
    bool IsNeeded
);
