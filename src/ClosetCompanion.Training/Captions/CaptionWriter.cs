using ClosetCompanion.Catalog;

namespace ClosetCompanion.Training.Captions;

/// <summary>Writes the captions that a product's picture is trained with; every call may give another one.</summary>
internal sealed class CaptionWriter(Lexicon lexicon)
{
    private const double PlainTitleShare = 0.6;
    private const double BareAttributeShare = 0.2;

    /// <summary>The title, sometimes without its first words (most often the brand) or with words left out.</summary>
    public static string FromTitle(Product product, Random random)
    {
        if (random.NextDouble() < PlainTitleShare)
        {
            return product.Title;
        }

        var words = product.Title.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var start = random.Next(0, Math.Min(3, words.Length));
        var kept = words.Skip(start).Where(_ => random.NextDouble() < 0.85);
        var caption = string.Join(' ', kept);
        return caption.Length > 0 ? caption : product.Title;
    }

    /// <summary>A shopper's description made from attributes: "navy tee for men", "running shoes", "red".</summary>
    public string FromAttributes(Product product, Random random)
    {
        if (random.NextDouble() < BareAttributeShare)
        {
            return BareAttribute(product, random);
        }

        var kind = Pick(lexicon.Kind(product.Kind ?? product.Title), random);
        var colour =
            product.Colour is { } name && random.NextDouble() < 0.7
                ? Pick(Colours(name), random)
                : null;
        var usage =
            product.Usage is { } use && random.NextDouble() < 0.2 ? use.ToLowerInvariant() : null;
        var people =
            product.Gender is { } gender && random.NextDouble() < 0.5
                ? Pick(lexicon.People(gender), random)
                : null;

        var after = people?.StartsWith("for ", StringComparison.Ordinal) == true;
        string?[] words = [after ? null : people, usage, colour, kind, after ? people : null];
        return string.Join(' ', words.OfType<string>());
    }

    private string BareAttribute(Product product, Random random)
    {
        string?[] values =
        [
            product.Colour,
            product.Gender,
            product.Usage,
            product.Season,
            .. product.Category,
            product.Kind,
            product.Colour,
        ];
        return Pick([.. values.OfType<string>().DefaultIfEmpty(product.Title)], random);
    }

    private List<string> Colours(string name) => [name.ToLowerInvariant(), .. lexicon.Colour(name)];

    private static string Pick(IReadOnlyList<string> words, Random random) =>
        words[random.Next(words.Count)];
}
