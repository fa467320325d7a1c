namespace ClosetCompanion.Search.Understanding.Readings;

/// <summary>What a ranking is to do with a reading.</summary>
public sealed record ReadingWishes
{
    /// <summary>No wish.</summary>
    public static ReadingWishes None { get; } = new();

    /// <summary>Fields with the values that hits should have or must not have; one entry for each field and sign.</summary>
    public IReadOnlyList<AttributeWish> Attributes { get; init; } = [];

    /// <summary>What full-text search is to look for, each thing in all its words.</summary>
    public IReadOnlyList<WordWish> Words { get; init; } = [];

    /// <summary>The prices; null for any.</summary>
    public PriceLimits? Price { get; init; }

    /// <summary>The sizes, in capitals.</summary>
    public IReadOnlyList<string> Sizes { get; init; } = [];

    /// <summary>
    /// What an English model is to compare pictures with, the best first: the text without what is left out, and the same
    /// in other words. Their vectors are to be averaged.
    /// </summary>
    public IReadOnlyList<string> Phrases { get; init; } = [];

    /// <summary>What hits must not look like, in English: "a black leather belt" is not to look "leather".</summary>
    public IReadOnlyList<string> ExcludedPhrases { get; init; } = [];
}
