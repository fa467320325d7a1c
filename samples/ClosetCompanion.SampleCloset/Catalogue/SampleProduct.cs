using System.Globalization;
using ClosetCompanion.Catalog;
using ClosetCompanion.SampleCloset.Drawing;

namespace ClosetCompanion.SampleCloset.Catalogue;

/// <summary>One product of the sample closet, before it is drawn.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Brand">Its maker, an invented one.</param>
/// <param name="Gender">Whom it is for.</param>
/// <param name="Look">Its colours and pattern.</param>
/// <param name="Price">Its price in euros.</param>
internal sealed record SampleProduct(
    Kind Kind,
    string Brand,
    Gender Gender,
    Look Look,
    decimal Price
)
{
    /// <summary>An id that stays the same as long as the product does: <c>sample-polo-red-men</c>.</summary>
    public string Id =>
        string.Join(
            '-',
            ["sample", Kind.Slug, Slug(Colour), .. PatternSlug, Slug(Gender.ToString())]
        );

    private string Colour => Look.Main.Name;

    private string? PatternWord => Look.Pattern?.Word;

    private string[] PatternSlug => PatternWord is null ? [] : [Slug(PatternWord)];

    /// <summary>The product as the catalogue keeps it.</summary>
    public Product ToProduct() =>
        new()
        {
            Id = Id,
            Title = string.Join(
                ' ',
                [Brand, Gender.ToString(), Colour, .. PatternWords, Kind.Noun]
            ),
            Description = Describe(),
            Brand = Brand,
            Category = Kind.Category,
            Colour = Colour,
            Gender = Gender.ToString(),
            Season = Kind.Season,
            Usage = Kind.Usage,
            Price = Price,
            Currency = "EUR",
            Attributes = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["Material"] = Kind.Material,
                ["Pattern"] = PatternWord ?? "Plain",
            },
        };

    /// <summary>Its picture, as JPEG.</summary>
    public byte[] TakePicture() => Studio.Photograph(Kind.Garment, Look);

    private string[] PatternWords => PatternWord is null ? [] : [PatternWord];

    private string Describe()
    {
        string pattern = PatternWord is null ? "plain" : PatternWord.ToLowerInvariant();
        string accent =
            Look.Accent is { } trim && trim.Name != Colour
                ? $", with {trim.Name.ToLowerInvariant()} details"
                : "";
        return $"{Kind.Description} {Colour}, {pattern}{accent}. {Kind.Material}.";
    }

    private static string Slug(string words) =>
        words.ToLower(CultureInfo.InvariantCulture).Replace(' ', '-');
}
