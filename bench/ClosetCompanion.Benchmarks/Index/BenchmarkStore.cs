using ClosetCompanion.Catalog;
using ClosetCompanion.Catalog.Sqlite;
using ClosetCompanion.Catalog.Store;

namespace ClosetCompanion.Benchmarks.Index;

/// <summary>A store with a product for each vector.</summary>
/// <remarks>Its pictures have no bytes: writing a file for each would take an hour for a million, and nothing here reads one.</remarks>
internal sealed class BenchmarkStore
{
    public const string ModelHash = "benchmark";
    public const string Catalogue = "all";

    private const string Source = "benchmark";
    private const int ProductsAtOnce = 5_000;

    private BenchmarkStore(ICatalogStore store) => Store = store;

    public ICatalogStore Store { get; }

    /// <summary>How many products were written.</summary>
    public int Products { get; private set; }

    /// <summary>Makes it in a folder.</summary>
    public static async Task<BenchmarkStore> MakeAsync(
        string folder,
        VectorSet set,
        CancellationToken cancellationToken
    )
    {
        var store = new BenchmarkStore(await SqliteStore.OpenAsync(folder, cancellationToken));
        while (store.Products < set.Rows)
        {
            var first = store.Products;
            await store.AddAsync(
                Math.Min(ProductsAtOnce, set.Rows - first),
                number => set.Row(number).ToArray(),
                cancellationToken
            );
        }
        return store;
    }

    /// <summary>Adds products and the vectors of their pictures.</summary>
    /// <param name="count">How many.</param>
    /// <param name="vectorOf">The vector of a product by its number, which counts from 0.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task AddAsync(
        int count,
        Func<int, float[]> vectorOf,
        CancellationToken cancellationToken
    )
    {
        var numbers = Enumerable.Range(Products, count).ToArray();
        Products += count;
        await Store.Products.WriteAsync(
            Catalogue,
            Source,
            [.. numbers.Select(number => new ProductChange(Make(number), [Picture(number)]))],
            cancellationToken
        );
        await Store.Embeddings.SaveAsync(
            ModelHash,
            ModelHash,
            [
                .. numbers.Select(number => new PictureEmbedding(
                    Picture(number).Hash,
                    vectorOf(number)
                )),
            ],
            cancellationToken
        );
    }

    private static KeptPicture Picture(int number) => new($"{number:x64}", 1);

    private static Product Make(int number) =>
        new()
        {
            Id = $"{number}",
            Title = $"Product {number}",
            Category = ["Apparel", $"Kind {number % 50}"],
            Brand = $"Brand {number % 200}",
            Colour = $"Colour {number % 30}",
            Gender = number % 2 == 0 ? "Men" : "Women",
            Price = number % 200,
            Attributes = new Dictionary<string, string>
            {
                ["year"] = $"{2000 + (number % 20)}",
                ["number"] = $"{number}",
            },
        };
}
