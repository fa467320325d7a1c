using System.Numerics.Tensors;

namespace ClosetCompanion.Search.Indexing;

/// <summary>
/// The contents of the index at one moment, never changed afterwards: products in order of their keys, the vectors of
/// each one after another in one row-major matrix.
/// </summary>
/// <param name="dimensions">Components of a vector.</param>
/// <param name="keys">Product keys, rising.</param>
/// <param name="firstRows">The first row of each product, and the number of rows at the end.</param>
/// <param name="matrix">The vectors, [rows, dimensions].</param>
internal sealed class IndexSnapshot(int dimensions, long[] keys, int[] firstRows, float[] matrix)
{
    public static IndexSnapshot Empty(int dimensions) => new(dimensions, [], [0], []);

    public int Products => keys.Length;

    public int Rows => firstRows[^1];

    public long KeyAt(int product) => keys[product];

    /// <summary>The vectors of a product, one after another.</summary>
    public ReadOnlySpan<float> VectorsAt(int product) => VectorsOf(product, product + 1);

    /// <summary>The vectors of the products from one (inclusive) to another (exclusive).</summary>
    public ReadOnlySpan<float> VectorsOf(int from, int to) =>
        matrix.AsSpan(firstRows[from] * dimensions, (firstRows[to] - firstRows[from]) * dimensions);

    public int RowsAt(int product) => firstRows[product + 1] - firstRows[product];

    /// <summary>The place of a product, or a negative number when it is not there.</summary>
    public int Find(long key) => Array.BinarySearch(keys, key);

    /// <summary>Compares the products from one to another with a query. A product counts by its best vector.</summary>
    public void Scan(
        ReadOnlySpan<float> query,
        int from,
        int to,
        ProductSet? within,
        BestProducts best
    )
    {
        for (var product = from; product < to; product++)
        {
            var key = keys[product];
            if (within is null || within.Contains(key))
            {
                best.Offer(new ScoredProduct(key, BestScore(query, product)));
            }
        }
    }

    private float BestScore(ReadOnlySpan<float> query, int product)
    {
        var best = float.NegativeInfinity;
        for (var row = firstRows[product]; row < firstRows[product + 1]; row++)
        {
            var vector = matrix.AsSpan(row * dimensions, dimensions);
            best = Math.Max(best, TensorPrimitives.Dot(vector, query));
        }
        return best;
    }
}
