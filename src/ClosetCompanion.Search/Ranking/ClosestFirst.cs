using ClosetCompanion.Search.Filtering;
using ClosetCompanion.Search.Indexing;

namespace ClosetCompanion.Search.Ranking;

/// <summary>By cosine to a vector, then by key.</summary>
internal sealed class ClosestFirst(VectorIndex index, float[] vector, Selection selection)
    : IRanking
{
    /// <summary>What the products are close to.</summary>
    public float[] Vector => vector;

    public int Count => selection.Products.Count;

    public IReadOnlyList<RankedProduct> First(int count) =>
        Count == 0
            ? []
            :
            [
                .. index
                    .Search(vector, Math.Min(count, Count), selection.Within)
                    .Select(product => new RankedProduct(
                        product.Key,
                        product.Score,
                        product.Score
                    )),
            ];

    /// <summary>The cosine of one product; null when the index does not have it.</summary>
    public float? CosineOf(long key) => index.Score(vector, key);
}
