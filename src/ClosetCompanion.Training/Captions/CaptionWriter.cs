using System.Globalization;
using ClosetCompanion.Catalog;
using ClosetCompanion.Catalog.Lexicon;

namespace ClosetCompanion.Training.Captions;

/// <summary>Writes the captions that a product's picture is trained with; every call may give another one.</summary>
/// <param name="lexicon">The words that people use.</param>
/// <param name="wholeTitles">Share of titles that stay whole.</param>
/// <param name="wordDrop">Share of words that the others lose.</param>
internal sealed class CaptionWriter(
    Lexicon lexicon,
    double wholeTitles = 0.6,
    double wordDrop = 0.15
)
{
    private static readonly string[] _afterNoun = ["for ", "with ", "without ", "made of ", "in "];

    /// <summary>The title, sometimes without its first words (most often the brand) or with words left out.</summary>
    public string FromTitle(Product product, Random random)
    {
        if (random.NextDouble() < wholeTitles)
        {
            return product.Title;
        }

        var words = product.Title.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var start = random.Next(0, Math.Min(3, words.Length));
        var kept = words.Skip(start).Where(_ => random.NextDouble() >= wordDrop);
        var caption = string.Join(' ', kept);
        return caption.Length > 0 ? caption : product.Title;
    }

    /// <summary>
    /// A shopper's description made from attributes: "navy tee for men", "running shoes", "show me striped polo shirts
    /// in red", "ladies leather handbag".
    /// </summary>
    public AttributeCaption FromAttributes(Product product, Random random)
    {
        LexiconDetail[] details = [.. lexicon.DetailsOf(product)];
        var kind =
            Sometimes(0.5, details, Lexicon.Styles, random)
            ?? Claim(Lexicon.Kinds, product.Kind, random)
            ?? new Trait(Lexicon.Kinds, product.Title.ToLowerInvariant());
        var colour = Sometimes(0.7, Lexicon.Colours, product.Colour, random);
        var usage = Sometimes(0.2, Lexicon.Usages, product.Usage, random);
        var people = Sometimes(0.5, Lexicon.People, product.Gender, random);
        var pattern = Sometimes(0.4, details, Lexicon.Patterns, random);
        var material = Sometimes(0.4, details, Lexicon.Materials, random);

        Trait[] claims =
        [
            .. new Trait?[] { people, usage, pattern, colour, material, kind }.OfType<Trait>(),
        ];
        var colourAfter = random.NextDouble() < 0.15;
        string[] parts =
        [
            .. claims.Select(claim =>
                colourAfter && claim.Group == Lexicon.Colours ? $"in {claim.Word}" : claim.Word
            ),
        ];
        // Only the noun and what stands before it can come first; "for men" and "in red" follow.
        var text = string.Join(' ', parts.OrderBy(ComesAfterNoun));
        return new AttributeCaption(Said(text, random), claims);
    }

    private static bool ComesAfterNoun(string part) =>
        _afterNoun.Any(start => part.StartsWith(start, StringComparison.Ordinal));

    private string Said(string text, Random random) =>
        random.NextDouble() < 0.1
            ? string.Format(
                CultureInfo.InvariantCulture,
                lexicon.Templates[random.Next(lexicon.Templates.Count)],
                text
            )
            : text;

    private Trait? Sometimes(double share, string group, string? name, Random random) =>
        random.NextDouble() < share ? Claim(group, name, random) : null;

    private static Trait? Sometimes(
        double share,
        LexiconDetail[] details,
        string group,
        Random random
    )
    {
        LexiconDetail[] fitting = [.. details.Where(detail => detail.Group == group)];
        if (fitting.Length == 0 || random.NextDouble() >= share)
        {
            return null;
        }

        var words = fitting[random.Next(fitting.Length)].Words;
        return ProductTraits.Of(group, words[random.Next(words.Count)]);
    }

    private Trait? Claim(string group, string? name, Random random) =>
        name is null ? null : new Trait(group, Lexicon.Pick(lexicon.Words(group, name), random));
}
