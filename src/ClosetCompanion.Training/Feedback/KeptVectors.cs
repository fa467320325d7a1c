using ClosetCompanion.Catalog;
using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Clip.Models;

namespace ClosetCompanion.Training.Feedback;

/// <summary>
/// Keeps the vectors of pictures that a store has for one model for another one with the same picture tower, so that
/// nothing has to be embedded again.
/// </summary>
internal static class KeptVectors
{
    private const int BatchSize = 1000;

    /// <summary>Copies them. Where a product has a picture without a vector, its pictures are left to be embedded.</summary>
    /// <param name="store">The store.</param>
    /// <param name="from">The hash of the model that has vectors.</param>
    /// <param name="to">The other model.</param>
    /// <param name="cancellationToken">Stops the copying; what was copied stays and is right.</param>
    /// <returns>How many pictures have one now.</returns>
    public static async Task<int> CopyAsync(
        ICatalogStore store,
        string from,
        ModelManifest to,
        CancellationToken cancellationToken
    )
    {
        var vectors = await ReadAsync(store, from, cancellationToken);
        var pictures = new Dictionary<string, float[]>(StringComparer.Ordinal);
        await foreach (var product in store.Products.ReadAsync(Scope.Everything, cancellationToken))
        {
            if (
                vectors.TryGetValue(product.Key, out var own)
                && own.Count == product.Pictures.Count
            )
            {
                foreach (var (hash, vector) in product.Pictures.Zip(own))
                {
                    pictures[hash] = vector;
                }
            }
        }
        foreach (var batch in pictures.Chunk(BatchSize))
        {
            await store.Embeddings.SaveAsync(
                to.Id,
                to.Hash,
                [.. batch.Select(picture => new PictureEmbedding(picture.Key, picture.Value))],
                cancellationToken
            );
        }
        return pictures.Count;
    }

    private static async Task<Dictionary<long, IReadOnlyList<float[]>>> ReadAsync(
        ICatalogStore store,
        string model,
        CancellationToken cancellationToken
    )
    {
        var vectors = new Dictionary<long, IReadOnlyList<float[]>>();
        await using var view = await store.OpenViewAsync(cancellationToken);
        foreach (var catalogue in await view.GetCataloguesAsync(cancellationToken))
        {
            var all = view.ReadChangesAsync(catalogue.Key, 0, model, cancellationToken);
            await foreach (var product in all)
            {
                vectors[product.Key] = product.Vectors;
            }
        }
        return vectors;
    }
}
