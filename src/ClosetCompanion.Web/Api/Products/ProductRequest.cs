using System.ComponentModel;
using System.Text.Json.Serialization;
using ClosetCompanion.Catalog;

namespace ClosetCompanion.Web.Api.Products;

/// <summary>A product as it shall be from now on.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record ProductRequest
{
    [Description("The product's id in its catalogue; 1 to 200 characters.")]
    public required string Id { get; init; }

    [Description("The name that people read.")]
    public required string Title { get; init; }

    public string? Description { get; init; }

    public string? Brand { get; init; }

    [Description("From the widest to the narrowest: Apparel, Topwear, Tshirts.")]
    public IReadOnlyList<string>? Category { get; init; }

    public string? Colour { get; init; }

    public string? Gender { get; init; }

    public string? Season { get; init; }

    public string? Usage { get; init; }

    public decimal? Price { get; init; }

    [Description("ISO 4217 code of the price's currency.")]
    public string? Currency { get; init; }

    [Description("The address of the product's page.")]
    public string? Link { get; init; }

    [Description("Products with the same value are variants of one another.")]
    public string? VariantGroup { get; init; }

    [Description("Everything else, by name.")]
    public IReadOnlyDictionary<string, string>? Attributes { get; init; }

    [Description(
        "Names of pictures that were uploaded, the main one first; when absent the pictures stay as they are."
    )]
    public IReadOnlyList<string>? Pictures { get; init; }

    /// <summary>The same as the store takes it.</summary>
    public Product ToProduct() =>
        new()
        {
            Id = Id,
            Title = Title,
            Description = Description,
            Brand = Brand,
            Category = Category ?? [],
            Colour = Colour,
            Gender = Gender,
            Season = Season,
            Usage = Usage,
            Price = Price,
            Currency = Currency,
            Link = Link,
            VariantGroup = VariantGroup,
            Attributes = Attributes ?? new Dictionary<string, string>(),
        };
}
