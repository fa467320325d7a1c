using ClosetCompanion.Catalog;
using ClosetCompanion.Search.Queries;
using ClosetCompanion.Tests.Shared;

namespace ClosetCompanion.Search.Tests.Answering;

/// <summary>Clothes of a few kinds and colours, for searches that read their texts.</summary>
internal static class SmallCloset
{
    // Whoever types the id of a product means that product alone.
    private const string Mark = "item ";

    private static readonly (string Name, int Red, int Green, int Blue)[] _colours =
    [
        ("Red", 255, 0, 0),
        ("Green", 0, 255, 0),
        ("Blue", 0, 0, 255),
        ("White", 255, 255, 255),
    ];

    private static readonly (string Kind, string Title)[] _kinds =
    [
        ("Shirts", "Shirt"),
        ("Shirts", "Checked Shirt"),
        ("Tshirts", "T-shirt"),
        ("Tshirts", "Printed T-shirt"),
        ("Dresses", "Dress"),
        ("Dresses", "Floral Dress"),
        ("Sunglasses", "Sunglasses"),
        ("Casual Shoes", "Casual Shoes"),
    ];

    /// <summary>The names of the products that were found, in order.</summary>
    public static List<string> Names(SearchResult result) =>
        [.. result.Hits.Select(hit => Name(hit.Product.Product))];

    /// <summary>The name of a product; of others their id.</summary>
    public static string Name(Product product) => product.Id.Replace(Mark, "");

    /// <summary>Each kind in each colour; the name is both: <c>red checked shirt</c>. Prices are 10, 20 and so on by kind.</summary>
    public static ColourSource Source()
    {
        var source = new ColourSource();
        foreach (var (colour, red, green, blue) in _colours)
        {
            for (var kind = 0; kind < _kinds.Length; kind++)
            {
                source.Add(
                    new Product
                    {
                        Id = $"{Mark}{colour} {_kinds[kind].Title}".ToLowerInvariant(),
                        Title = $"Nordwind {colour} {_kinds[kind].Title}",
                        Brand = "Nordwind",
                        Description = "Without any laces.",
                        Category = ["Apparel", _kinds[kind].Kind],
                        Colour = colour,
                        Price = (kind + 1) * 10,
                    },
                    ColourSource.Picture(red, Math.Max(0, green - kind), Math.Max(0, blue - kind))
                );
            }
        }
        return source;
    }
}
