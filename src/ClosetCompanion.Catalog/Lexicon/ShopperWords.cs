namespace ClosetCompanion.Catalog.Lexicon;

/// <summary>
/// What stands in <c>lexicon.json</c>: for each of the names that the Fashion Product Images set uses, what shoppers
/// call it in English. Captions of training are made of these words.
/// </summary>
public sealed record ShopperWords
{
    /// <summary>Words for kinds: <c>Tshirts</c> is a tee.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Kinds { get; init; }

    /// <summary>Words for wider categories: <c>Footwear</c> is shoes.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Categories { get; init; }

    /// <summary>Words for colours: <c>Navy Blue</c> is dark blue.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Colours { get; init; }

    /// <summary>Words for people: <c>Men</c> is "for him".</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> People { get; init; }

    /// <summary>Words for occasions: <c>Formal</c> is "for the office".</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Usages { get; init; }

    /// <summary>Sentences that people put around what they look for; <c>{0}</c> is that.</summary>
    public required IReadOnlyList<string> Templates { get; init; }

    /// <summary>Names of brands that say a garment or a pattern which the product need not be.</summary>
    public required IReadOnlyList<string> BrandsWithGarments { get; init; }

    /// <summary>What titles say beyond the catalogue's columns.</summary>
    public required IReadOnlyList<LexiconDetail> Details { get; init; }
}
