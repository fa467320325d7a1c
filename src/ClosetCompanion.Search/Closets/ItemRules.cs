namespace ClosetCompanion.Search.Closets;

/// <summary>What can be said of a thing at all.</summary>
public static class ItemRules
{
    /// <summary>The longest name and the longest value, in characters.</summary>
    public const int LongestText = 200;

    /// <summary>The longest notes, in characters.</summary>
    public const int LongestNotes = 4000;

    /// <summary>The longest tag, in characters.</summary>
    public const int LongestTag = 40;

    /// <summary>The most tags, and the most other colours.</summary>
    public const int MostTags = 20;

    /// <summary>The highest price.</summary>
    public const decimal HighestPrice = 1_000_000_000;

    /// <summary>What is wrong with what is said; null when nothing is.</summary>
    public static string? FindProblem(ItemFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        string?[] texts =
        [
            facts.Title,
            facts.Kind,
            facts.Colour,
            facts.Pattern,
            facts.Season,
            facts.Gender,
            facts.Usage,
            facts.Brand,
            facts.Size,
            facts.Material,
            .. facts.OtherColours,
        ];
        return Array.Exists(texts, text => text?.Length > LongestText)
                ? $"Write at most {LongestText} characters into a field."
            : facts.Notes?.Length > LongestNotes ? $"Notes have at most {LongestNotes} characters."
            : facts.Tags.Count > MostTags || facts.OtherColours.Count > MostTags
                ? $"At most {MostTags} tags and {MostTags} other colours are kept."
            : facts.Tags.Any(tag =>
                string.IsNullOrWhiteSpace(tag)
                || tag.Length > LongestTag
                || tag.Contains(',', StringComparison.Ordinal)
            )
                ? $"A tag has 1 to {LongestTag} characters and no comma."
            : facts.Price is < 0 or > HighestPrice
                ? "The price is a number from 0 on, such as 39.90."
            : facts.Currency is { Length: > 0 } currency
            && (currency.Length != 3 || !currency.All(char.IsAsciiLetter))
                ? "The currency has three letters, such as EUR."
            : null;
    }
}
