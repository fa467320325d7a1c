using System.IO.Compression;
using ClosetCompanion.Evaluation.Outfits;

namespace ClosetCompanion.Evaluation.Tests.Outfits;

/// <summary>Outfits made for tests: in each, everything has one colour.</summary>
internal static class MadeOutfits
{
    private static readonly string[] _kinds = ["Top", "Skirt", "Shoes"];
    private static readonly string[] _colours = ["RED", "BLUE", "GREEN", "WHITE", "PINK"];

    public static OutfitSet Create(int outfits)
    {
        var random = new Random(3);
        var products = _kinds
            .SelectMany(kind => Enumerable.Range(0, 40).Select(number => Product(kind, number)))
            .ToArray();
        return new OutfitSet(
            [
                .. Enumerable
                    .Range(0, outfits)
                    .Select(outfit =>
                    {
                        var colour = _colours[outfit % _colours.Length];
                        return (IReadOnlyList<OutfitProduct>)
                            [
                                .. _kinds.Select(kind =>
                                {
                                    OutfitProduct[] fitting =
                                    [
                                        .. products.Where(product =>
                                            product.Kind == kind && product.Colour == colour
                                        ),
                                    ];
                                    return fitting[random.Next(fitting.Length)];
                                }),
                            ];
                    }),
            ],
            products
        );
    }

    public static async Task<string> ZipAsync(string folder, string products, string outfits)
    {
        var path = Path.Combine(folder, "outfits.zip");
        await using var archive = await ZipFile.OpenAsync(path, ZipArchiveMode.Create);
        foreach (
            var (name, text) in (ValueTuple<string, string>[])
                [("products.csv", products), ("outfits.csv", outfits)]
        )
        {
            await using var writer = new StreamWriter(await archive.CreateEntry(name).OpenAsync());
            await writer.WriteAsync(text);
        }
        return path;
    }

    private static OutfitProduct Product(string kind, int number) =>
        new(
            $"{kind}{number}-1",
            kind,
            kind,
            kind,
            _colours[number % _colours.Length],
            "",
            "Female",
            "Adult",
            "",
            ""
        );
}
