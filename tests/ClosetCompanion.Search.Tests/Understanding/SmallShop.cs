using ClosetCompanion.Catalog;
using ClosetCompanion.Search.Understanding;
using ClosetCompanion.Search.Understanding.Vocabulary;

namespace ClosetCompanion.Search.Tests.Understanding;

/// <summary>A small catalogue in the words of the Fashion Product Images set.</summary>
internal static class SmallShop
{
    private static readonly string[] _kinds =
    [
        "Tshirts",
        "Shirts",
        "Casual Shoes",
        "Sports Shoes",
        "Formal Shoes",
        "Heels",
        "Flats",
        "Sandals",
        "Jeans",
        "Trousers",
        "Dresses",
        "Jackets",
        "Handbags",
        "Backpacks",
        "Watches",
        "Sunglasses",
        "Sarees",
        "Sweaters",
        "Sweatshirts",
        "Belts",
        "Track Pants",
    ];

    private static readonly string[] _colours =
    [
        "Black",
        "White",
        "Blue",
        "Navy Blue",
        "Red",
        "Maroon",
        "Green",
        "Brown",
        "Grey",
        "Pink",
    ];

    private static readonly string[] _brands = ["Adidas", "Nike", "Northfold", "Red Tape", "Levis"];

    /// <summary>A reader for the shop.</summary>
    public static QueryReader Reader { get; } = new(Vocabulary());

    /// <summary>What the shop's products say.</summary>
    public static CatalogueVocabulary Vocabulary()
    {
        var builder = new CatalogueVocabularyBuilder();
        var id = 10_000;
        foreach (var kind in _kinds)
        {
            foreach (var colour in _colours)
            {
                foreach (var brand in _brands)
                {
                    var gender = id % 2 == 0 ? "Men" : "Women";
                    builder.Add(
                        new Product
                        {
                            Id = $"{id++}",
                            Title = $"{brand} {gender} {colour} {kind}",
                            Category = ["Apparel", kind],
                            Colour = colour,
                            Gender = gender,
                            Usage = "Casual",
                        }
                    );
                }
            }
        }
        builder.Add(
            new Product
            {
                Id = "77001",
                Title = "Inkfruit Not Just A Game T-shirt",
                Category = ["Apparel", "Tshirts"],
            }
        );
        builder.Add(
            new Product
            {
                Id = "77002",
                Title = "Burgandy Summer Top",
                Category = ["Apparel", "Tops"],
            }
        );
        return builder.Build();
    }
}
