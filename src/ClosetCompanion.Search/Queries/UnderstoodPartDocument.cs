using ClosetCompanion.Search.Understanding.Readings;

namespace ClosetCompanion.Search.Queries;

/// <summary>A part of a text and what the search did with it, as other programs read it.</summary>
public sealed record UnderstoodPartDocument
{
    /// <summary>Describes it.</summary>
    public UnderstoodPartDocument(UnderstoodPart understood)
    {
        ArgumentNullException.ThrowIfNull(understood);
        var part = understood.Part;
        Group = Lower(part.Group);
        Name = part.Name;
        Start = part.Span.Start;
        Length = part.Span.Length;
        Source = Lower(part.Source);
        Language = part.Language;
        Field = part.Values is [var first, ..] ? first.Field : null;
        Values = [.. part.Values.Select(value => value.Value)];
        Excluded = part.Excluded;
        Use = Lower(understood.Use);
        BecameWish = understood.BecameWish;
        Price = part.Price is { } price ? new PriceRange(price.From, price.To) : null;
        Size = part.Size;
    }

    /// <summary>What it is about: kind, colour, person, occasion, season, pattern, material, sleeves, length, feature, brand, value, word, price or size.</summary>
    public string Group { get; }

    /// <inheritdoc cref="ReadingPart.Name"/>
    public string Name { get; }

    /// <summary>The place of its first character in the text, from 0.</summary>
    public int Start { get; }

    /// <summary>How many characters (UTF-16 units) it has.</summary>
    public int Length { get; }

    /// <summary>Where it was known from: lexicon, language, catalogue, spelling or numbers.</summary>
    public string Source { get; }

    /// <inheritdoc cref="ReadingPart.Language"/>
    public string? Language { get; }

    /// <summary>The field of the catalogue that knows it; null where none does.</summary>
    public string? Field { get; }

    /// <summary>The values of the field that stand for it, the closest first.</summary>
    public IReadOnlyList<string> Values { get; }

    /// <inheritdoc cref="ReadingPart.Excluded"/>
    public bool Excluded { get; }

    /// <summary>What it was used for: filter, wish, words or nothing.</summary>
    public string Use { get; }

    /// <inheritdoc cref="UnderstoodPart.BecameWish"/>
    public bool BecameWish { get; }

    /// <summary>The prices; null for anything else.</summary>
    public PriceRange? Price { get; }

    /// <summary>The size; null for anything else.</summary>
    public string? Size { get; }

    private static string Lower<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
