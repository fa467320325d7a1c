using ClosetCompanion.Catalog;
using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Clip;
using ClosetCompanion.Search;
using ClosetCompanion.Search.Indexing;

namespace ClosetCompanion.Benchmarks.Nearest;

/// <summary>Reads the vectors of a store, and embeds titles of its products as queries.</summary>
internal static class KeptVectors
{
    private const int ProductsAtOnce = 5_000;
    private const int TextsAtOnce = 64;

    public static async Task<MeasuredVectors> ReadAsync(
        ICatalogStore store,
        string data,
        int queries,
        CancellationToken cancellationToken
    )
    {
        using var model = ClipModel.Load(CompanionLocations.ResolveModelFolder(null, data));
        var index = new VectorIndex(model.Manifest.Dimensions);
        var keys = new List<long>();
        await using (var view = await store.OpenViewAsync(cancellationToken))
        {
            foreach (var catalogue in await view.GetCataloguesAsync(cancellationToken))
            {
                var changes = view.ReadChangesAsync(
                    catalogue.Key,
                    0,
                    model.Manifest.PictureHash,
                    cancellationToken
                );
                await foreach (
                    var some in changes
                        .Where(product => product.Vectors.Count > 0)
                        .Chunk(ProductsAtOnce)
                )
                {
                    keys.AddRange(some.Select(product => product.Key));
                    index.Update(
                        some.SelectMany(product =>
                            product.Vectors.Select(vector => new ProductVector(product.Key, vector))
                        )
                    );
                }
            }
        }
        var titles = await ReadTitlesAsync(store, keys, queries, cancellationToken);
        var asked = new List<float[]>();
        foreach (var some in titles.Chunk(TextsAtOnce))
        {
            asked.AddRange(await model.EmbedTextAsync(some, cancellationToken));
        }
        return new MeasuredVectors(
            model.Manifest.Id,
            model.Manifest.PictureHash,
            index,
            keys,
            asked
        );
    }

    // Strewn evenly over all products.
    private static async Task<IReadOnlyList<string>> ReadTitlesAsync(
        ICatalogStore store,
        List<long> keys,
        int count,
        CancellationToken cancellationToken
    )
    {
        var step = Math.Max(1, keys.Count / count);
        await using var view = await store.OpenViewAsync(cancellationToken);
        var products = await view.GetProductsAsync(
            Scope.Everything,
            [.. keys.Where((_, place) => place % step == 0).Take(count)],
            cancellationToken
        );
        return [.. products.Select(product => product.Product.Title)];
    }
}
