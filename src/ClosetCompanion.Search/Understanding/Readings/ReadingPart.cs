namespace ClosetCompanion.Search.Understanding.Readings;

/// <summary>One thing that was understood of a query.</summary>
/// <param name="Group">What it is about.</param>
/// <param name="Name">What it is, in English for people: "navy blue", "under 50 EUR", "striped".</param>
/// <param name="Span">Its place in the query as it was typed.</param>
/// <param name="Source">Where it was known from.</param>
public sealed record ReadingPart(PartGroup Group, string Name, TextSpan Span, ReadFrom Source)
{
    /// <summary>ISO 639 code of the word's language; null where it has none.</summary>
    public string? Language { get; init; }

    /// <summary>Whether hits must not have it.</summary>
    public bool Excluded { get; init; }

    /// <summary>Whether it only brings hits up that have it, as what stands after "with" does.</summary>
    public bool IsWish { get; init; }

    /// <summary>The place of the word that excludes it, such as "not"; null where it is not excluded, or by an ending.</summary>
    public TextSpan? Cue { get; init; }

    /// <summary>The values of the catalogue that stand for it, the closest first; none where no field knows it.</summary>
    public IReadOnlyList<WishedValue> Values { get; init; } = [];

    /// <summary>Words and phrases of titles that say it, in small letters.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>The prices; null for anything else.</summary>
    public PriceLimits? Price { get; init; }

    /// <summary>The size; null for anything else.</summary>
    public string? Size { get; init; }

    /// <summary>What all words for the same thing are called, in English: "sneakers" for trainers.</summary>
    public string Meant { get; init; } = Name;

    /// <summary>The same thing by the names of the Fashion Product Images set; none where it has none.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];
}
