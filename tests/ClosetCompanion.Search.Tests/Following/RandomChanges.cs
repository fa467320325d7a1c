using ClosetCompanion.Catalog;
using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Tests.Shared;
using CsCheck;

namespace ClosetCompanion.Search.Tests.Following;

/// <summary>Draws changes of a few products in three catalogues: two that everybody sees, and one of a person.</summary>
internal static class RandomChanges
{
    public const string Person = "anna";
    public const int Dimensions = 3;

    public static readonly DateTimeOffset Now = new(2026, 11, 27, 12, 0, 0, TimeSpan.Zero);

    private const int Keys = 40;

    private static readonly Gen<string?> _word = OneOf<string?>("Red", "red", "Blue", "", null);

    private static readonly Gen<decimal?> _price = Gen.Int[0, 4]
        .Select(price => price == 0 ? (decimal?)null : price * 9.99m);

    private static readonly Gen<DateTimeOffset?> _time = OneOf<DateTimeOffset?>(
        null,
        Now.AddHours(-1),
        Now,
        Now.AddHours(1)
    );

    private static readonly Gen<Product> _words = Gen.Select(
        _word,
        _word.Array[0, 3],
        _word,
        OneOf("Apparel", "Shirts", "shirts").Array[0, 3],
        OneOf("fabric", "Fabric", "size", "kind", "price").Array[0, 2],
        _word,
        (brand, colours, size, category, attributes, value) =>
            new Product
            {
                Id = "",
                Title = "",
                Brand = brand,
                Colour = colours.FirstOrDefault(),
                OtherColours = [.. colours.Skip(1).OfType<string>()],
                Size = size,
                Category = category,
                Attributes = attributes.Distinct().ToDictionary(name => name, _ => value ?? "wool"),
            }
    );

    private static readonly Gen<Product> _product = Gen.Select(
        _words,
        _price,
        _price,
        _price,
        _time,
        _time,
        (product, price, sale, original, from, to) =>
            product with
            {
                Price = price,
                SalePrice = sale,
                OriginalPrice = original,
                SaleFrom = from,
                SaleTo = to,
            }
    );

    /// <summary>A key, and what the product is from now on.</summary>
    private static readonly Gen<ChangedProduct> _change = Gen.Select(
        Gen.Long[1, Keys],
        Gen.Bool,
        _product,
        Gen.Int[0, 3],
        Gen.Int[0, 4],
        Gen.Int[-2, 2].Select(i => (float)i).Array[Dimensions].Array[0, 2],
        (key, gone, product, variant, picture, vectors) =>
            new ChangedProduct(
                key,
                gone
                    ? null
                    : ProductFactsOf.Product(product) with
                    {
                        VariantGroup = variant == 0 ? null : $"{variant}",
                        MainPicture = picture == 0 ? null : picture,
                    },
                vectors
            )
    );

    /// <summary>Some writes, one after another.</summary>
    public static Gen<ChangedProduct[][]> Rounds { get; } = _change.Array[0, 12].Array[1, 6];

    /// <summary>Writes one round; the key says which catalogue a product is in.</summary>
    public static void Write(MemoryStore store, IEnumerable<ChangedProduct> round)
    {
        foreach (var catalogue in round.GroupBy(product => product.Key % 3))
        {
            ChangedProduct[] last = [.. catalogue.Reverse().DistinctBy(product => product.Key)];
            store.Write(
                catalogue.Key + 1,
                catalogue.Key == 1 ? "shop" : "closet",
                catalogue.Key == 2 ? Person : null,
                last
            );
        }
    }

    private static Gen<T> OneOf<T>(params T[] values) =>
        Gen.Int[0, values.Length - 1].Select(place => values[place]);
}
