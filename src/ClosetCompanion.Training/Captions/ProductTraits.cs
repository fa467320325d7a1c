using ClosetCompanion.Catalog;

namespace ClosetCompanion.Training.Captions;

/// <summary>What a catalogue says of a product, as values by group and as all the words that are true of it.</summary>
internal sealed class ProductTraits(Lexicon lexicon)
{
    private static readonly HashSet<string> _wordsAfterBrand = new(StringComparer.OrdinalIgnoreCase)
    {
        "men",
        "mens",
        "men's",
        "man",
        "women",
        "womens",
        "women's",
        "woman",
        "unisex",
        "boys",
        "boy's",
        "girls",
        "girl's",
        "kids",
        "kid's",
    };

    /// <summary>The values that the catalogue gives: (kinds, "Tshirts"), (colours, "Navy Blue").</summary>
    public static IEnumerable<(string Group, string Name)> ValuesOf(Product product)
    {
        if (product.Kind is { } kind)
        {
            yield return (Lexicon.Kinds, kind);
        }

        foreach (var category in product.Category.SkipLast(1))
        {
            yield return (Lexicon.Categories, category);
        }

        if (product.Colour is { } colour)
        {
            yield return (Lexicon.Colours, colour);
        }

        if (product.Gender is { } gender)
        {
            yield return (Lexicon.People, gender);
        }

        if (product.Usage is { } usage)
        {
            yield return (Lexicon.Usages, usage);
        }

        if ((product.Brand ?? BrandOf(product.Title)) is { } brand)
        {
            yield return (Lexicon.Brands, brand);
        }
    }

    /// <summary>Every word that is true of the product.</summary>
    public IReadOnlySet<Trait> Of(Product product) =>
        ValuesOf(product)
            .SelectMany(value =>
                lexicon.Words(value.Group, value.Name).Select(word => new Trait(value.Group, word))
            )
            .Concat(
                lexicon
                    .DetailsOf(product)
                    .SelectMany(detail => detail.Words.Select(word => Of(detail.Group, word)))
            )
            .ToHashSet();

    /// <summary>
    /// A style is a narrower kind, so that a word which names both ("sneakers": all casual shoes, and the canvas ones)
    /// is true of the same products whichever way it was come by.
    /// </summary>
    public static Trait Of(string group, string word) =>
        new(group == Lexicon.Styles ? Lexicon.Kinds : group, word);

    /// <summary>The words of a title before "Men", "Women", "Kids"; null where no such word follows.</summary>
    private static string? BrandOf(string title)
    {
        var words = title.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var end = Array.FindIndex(words, _wordsAfterBrand.Contains);
        return end is > 0 and <= 4 ? string.Join(' ', words[..end]) : null;
    }
}
