using ClosetCompanion.Search.Filtering;
using ClosetCompanion.Search.Indexing;
using ClosetCompanion.Search.Telemetry;

namespace ClosetCompanion.Search.Ranking;

/// <summary>
/// By cosine to a vector, then by key. What was found is kept: the vectors are compared once, unless somebody leafs far
/// beyond the first pages.
/// </summary>
/// <param name="vectors">The vectors of all products.</param>
/// <param name="vector">What the products are to be close to.</param>
/// <param name="selection">The products that may be found.</param>
/// <param name="counts">Counts the scans.</param>
internal sealed class ClosestFirst(
    VectorSnapshot vectors,
    float[] vector,
    Selection selection,
    SearchCounts counts
) : IRanking
{
    /// <summary>How many products the first scan looks for: as many as are joined, folded, sorted and judged.</summary>
    public const int Depth = 1_000;

    private readonly Lock _scanning = new();
    private volatile RankedProduct[] _found = [];

    /// <summary>What the products are close to.</summary>
    public float[] Vector => vector;

    public int Count => selection.Products.Count;

    /// <summary>How many products were found so far.</summary>
    public int Found => _found.Length;

    public IReadOnlyList<RankedProduct> First(int count)
    {
        count = Math.Min(count, Count);
        var found = _found;
        if (found.Length < count)
        {
            lock (_scanning)
            {
                found = _found.Length < count ? Scan(count) : _found;
                _found = found;
            }
        }
        return new ArraySegment<RankedProduct>(found, 0, count);
    }

    /// <summary>The cosine of one product; null when the index does not have it.</summary>
    public float? CosineOf(long key) => vectors.Score(vector, key);

    private RankedProduct[] Scan(int count)
    {
        using var scan = SearchTelemetry.Begin("scan");
        counts.CountScan();
        var depth = Math.Min(Count, Math.Max(count, Math.Max(Depth, 2 * _found.Length)));
        return
        [
            .. vectors
                .Search(vector, depth, selection.Within(vectors.Products))
                .Select(product => new RankedProduct(product.Key, product.Score, product.Score)),
        ];
    }
}
