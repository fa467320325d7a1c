using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using ClosetCompanion.Catalog.Store;

namespace ClosetCompanion.Search.Indexing;

/// <summary>
/// The vectors of all products at one moment, wherever they are: those in memory, and those of catalogues beyond memory, of
/// which the store finds candidates. Both are scored alike, by their full vectors.
/// </summary>
/// <param name="memory">The vectors in memory.</param>
/// <param name="beyond">The products whose vectors are in the store alone.</param>
/// <param name="store">Finds among these; null where there are none.</param>
/// <param name="modelHash">The model of the vectors.</param>
internal sealed class ProductVectors(
    VectorSnapshot memory,
    ProductSet beyond,
    INearestProducts? store,
    string modelHash
)
{
    /// <summary>Whether the vectors of all of some products are in memory.</summary>
    public bool AreInMemory(ProductSet products) =>
        beyond.Count == 0 || products.Intersect(beyond).Count == 0;

    /// <summary>Finds the products closest to a vector.</summary>
    /// <param name="vector">A unit vector.</param>
    /// <param name="top">How many are wanted, 1 or more.</param>
    /// <param name="within">The products that may be found.</param>
    /// <param name="isExact">Whether the store is to compare every vector, however long that takes.</param>
    /// <param name="cancellationToken">Stops waiting for the store.</param>
    public async ValueTask<FoundProducts> FindAsync(
        float[] vector,
        int top,
        ProductSet within,
        bool isExact,
        CancellationToken cancellationToken
    )
    {
        var isAll = beyond.Count == 0 && within.Count == memory.Products;
        var sure = memory.Search(vector, top, isAll ? null : within);
        var asked = beyond.Count == 0 ? ProductSet.Empty : within.Intersect(beyond);
        if (asked.Count == 0)
        {
            return new FoundProducts(sure, IsApproximate: false);
        }
        var near = await store!.FindAsync(
            modelHash,
            vector,
            top,
            MemoryMarshal.AsBytes(asked.Words).ToArray(),
            isExact,
            cancellationToken
        );
        var scores = await ScoreAsync(vector, near.Keys, cancellationToken);
        return new FoundProducts(
            [
                .. scores
                    .Select(product => new ScoredProduct(product.Key, product.Value))
                    .Concat(sure)
                    .OrderByDescending(product => product.Score)
                    .ThenBy(product => product.Key)
                    .Take(top),
            ],
            near.IsApproximate
        );
    }

    /// <summary>The scores of some products, as a search gives them; of those that have vectors.</summary>
    public async ValueTask<IReadOnlyDictionary<long, float>> ScoreAsync(
        float[] vector,
        IEnumerable<long> keys,
        CancellationToken cancellationToken
    )
    {
        var scores = new Dictionary<long, float>();
        var elsewhere = new List<long>();
        foreach (var key in keys)
        {
            if (memory.Score(vector, key) is { } score)
            {
                scores[key] = score;
            }
            else if (beyond.Contains(key))
            {
                elsewhere.Add(key);
            }
        }
        foreach (var (key, vectors) in await ReadBeyondAsync(elsewhere, cancellationToken))
        {
            scores[key] = vectors.Max(one => TensorPrimitives.Dot<float>(one, vector));
        }
        return scores;
    }

    /// <summary>The vectors of some products, that of the main picture first; of those that have any.</summary>
    public async ValueTask<IReadOnlyDictionary<long, IReadOnlyList<float[]>>> ReadAsync(
        IEnumerable<long> keys,
        CancellationToken cancellationToken
    )
    {
        var read = new Dictionary<long, IReadOnlyList<float[]>>();
        var elsewhere = new List<long>();
        foreach (var key in keys.Distinct())
        {
            if (memory.GetVectors(key) is { Count: > 0 } vectors)
            {
                read[key] = vectors;
            }
            else if (beyond.Contains(key))
            {
                elsewhere.Add(key);
            }
        }
        foreach (var (key, vectors) in await ReadBeyondAsync(elsewhere, cancellationToken))
        {
            read[key] = vectors;
        }
        return read;
    }

    private async Task<IReadOnlyDictionary<long, IReadOnlyList<float[]>>> ReadBeyondAsync(
        List<long> keys,
        CancellationToken cancellationToken
    ) =>
        keys.Count == 0
            ? new Dictionary<long, IReadOnlyList<float[]>>()
            : await store!.ReadAsync(modelHash, keys, cancellationToken);
}
