using ClosetCompanion.Catalog;

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

    /// <summary>A shopper's description made from attributes: "navy tee for men", "running shoes", "ladies leather handbag".</summary>
    public AttributeCaption FromAttributes(Product product, Random random)
    {
        var kind =
            Claim(Lexicon.Kinds, product.Kind, random)
            ?? new Trait(Lexicon.Kinds, product.Title.ToLowerInvariant());
        var colour = Sometimes(0.7, Lexicon.Colours, product.Colour, random);
        var usage = Sometimes(0.2, Lexicon.Usages, product.Usage, random);
        var people = Sometimes(0.5, Lexicon.People, product.Gender, random);

        var after = people?.Word.StartsWith("for ", StringComparison.Ordinal) == true;
        Trait?[] parts = [after ? null : people, usage, colour, kind, after ? people : null];
        Trait[] claims = [.. parts.OfType<Trait>()];
        return new AttributeCaption(string.Join(' ', claims.Select(claim => claim.Word)), claims);
    }

    private Trait? Sometimes(double share, string group, string? name, Random random) =>
        random.NextDouble() < share ? Claim(group, name, random) : null;

    private Trait? Claim(string group, string? name, Random random)
    {
        if (name is null)
        {
            return null;
        }

        var words = lexicon.Words(group, name);
        return new Trait(group, words[random.Next(words.Count)]);
    }
}
