using ClosetCompanion.Catalog;

namespace ClosetCompanion.Evaluation.People;

/// <summary>
/// What a simulated person likes. It is made of the occasion, the season or the colour, words of the title and the brand that
/// the title begins with, none of which a ranking of one's own sees.
/// </summary>
/// <param name="Usage">The occasion.</param>
/// <param name="Seasons">Seasons; none where the person likes by colours.</param>
/// <param name="Colours">Main colours; none where the person likes by seasons.</param>
/// <param name="Looks">Words of titles: <c>printed</c>.</param>
/// <param name="Brands">First words of titles.</param>
internal sealed record HiddenTaste(
    string Usage,
    IReadOnlySet<string> Seasons,
    IReadOnlySet<string> Colours,
    IReadOnlySet<string> Looks,
    IReadOnlySet<string> Brands
)
{
    /// <summary>How many things must be right for a like.</summary>
    public const int Liked = 2;

    /// <summary>How much the person likes a product: 0 to 4, one for each thing that is right.</summary>
    public int GainOf(Product product)
    {
        var words = TitleWords.Of(product.Title);
        return (product.Usage == Usage ? 1 : 0)
            + (
                Seasons.Contains(product.Season ?? "") || Colours.Contains(product.Colour ?? "")
                    ? 1
                    : 0
            )
            + (words.Skip(1).Any(Looks.Contains) ? 1 : 0)
            + (words.Count > 0 && Brands.Contains(words[0]) ? 1 : 0);
    }

    /// <summary>Whether the person would like a product among hits: two things are right.</summary>
    public bool Likes(Product product) => GainOf(product) >= Liked;
}
