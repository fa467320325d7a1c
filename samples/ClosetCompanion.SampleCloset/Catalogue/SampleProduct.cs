using ClosetCompanion.Catalog;
using ClosetCompanion.SampleCloset.Drawing;

namespace ClosetCompanion.SampleCloset.Catalogue;

/// <summary>One product of the sample closet, before it is drawn.</summary>
/// <param name="Article">What is sold.</param>
/// <param name="Look">Its colours and pattern.</param>
internal sealed record SampleProduct(Article Article, Look Look)
{
    /// <summary>An id that stays the same as long as the product does: <c>sample-polo-red-men</c>.</summary>
    public string Id =>
        string.Join('-', ["sample", Article.Slug, Article.Slugged(Colour), .. PatternSlug, Gender]);

    private Kind Kind => Article.Kind;

    private string Colour => Look.Main.Name;

    private string? PatternWord => Look.Pattern?.Word;

    private string[] PatternSlug => PatternWord is null ? [] : [Article.Slugged(PatternWord)];

    private string Gender => Article.Slugged(Article.Gender.ToString());

    /// <summary>The product as the catalogue keeps it.</summary>
    public Product ToProduct() =>
        new()
        {
            Id = Id,
            Title = Title.Of(Article, Colour, PatternWord),
            Description = Describe(),
            Brand = Article.Brand.Name,
            Category = Kind.Category,
            Colour = Colour,
            Gender = Article.Gender.ToString(),
            Season = Kind.Season,
            Usage = Kind.Usage,
            Price = Article.Price,
            Currency = "EUR",
            VariantGroup = Article.VariantGroup,
            Attributes = Attributes(),
        };

    /// <summary>Its picture, as JPEG.</summary>
    public byte[] TakePicture() => Studio.Photograph(Kind.Garment, Look);

    private Dictionary<string, string> Attributes()
    {
        var attributes = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Material"] = Kind.Material,
            ["Pattern"] = PatternWord ?? "Plain",
        };
        foreach ((string name, string value) in Kind.Features)
        {
            attributes[name] = value;
        }
        if (Article.Style is { } style)
        {
            attributes["Style"] = style;
        }
        return attributes;
    }

    private string Describe()
    {
        string pattern = PatternWord is null ? "plain" : PatternWord.ToLowerInvariant();
        string accent =
            Look.Accent is { } trim && trim.Name != Colour
                ? $", with {trim.Name.ToLowerInvariant()} details"
                : "";
        return $"{Kind.Description} {Colour}, {pattern}{accent}. {Kind.Material}.";
    }
}
