using ClosetCompanion.Search.Filtering;
using ClosetCompanion.Search.Indexing;
using ClosetCompanion.Search.Telemetry;

namespace ClosetCompanion.Search.Ranking;

/// <summary>
/// The products by cosine to a vector, then by key. What was found is kept: the vectors are compared once, unless somebody
/// leafs far beyond the first pages.
/// </summary>
/// <param name="vector">What the products are to be close to.</param>
/// <param name="selection">The products that may be found.</param>
/// <param name="counts">Counts the scans.</param>
internal sealed class ClosestProducts(float[] vector, Selection selection, SearchCounts counts)
{
    /// <summary>How many products the first scan looks for: as many as are joined, folded, sorted and judged.</summary>
    public const int Depth = 1_000;

    private readonly SemaphoreSlim _scanning = new(1);
    private volatile RankedProduct[] _found = [];

    /// <summary>What the products are close to.</summary>
    public float[] Vector => vector;

    /// <summary>How many products there are.</summary>
    public int Count => selection.Products.Count;

    /// <summary>How many products were found so far.</summary>
    public int Found => _found.Length;

    /// <summary>The closest one; null before anything was found.</summary>
    public RankedProduct? Best => _found is [var best, ..] ? best : null;

    /// <summary>Whether a closer product than those that were found may have been missed.</summary>
    public bool IsApproximate { get; private set; }

    /// <summary>The first ones; all when there are fewer.</summary>
    /// <param name="count">How many.</param>
    /// <param name="vectors">The vectors, of the version of the selection.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async ValueTask<IReadOnlyList<RankedProduct>> FirstAsync(
        int count,
        ProductVectors vectors,
        CancellationToken cancellationToken
    )
    {
        count = Math.Min(count, Count);
        var found = _found;
        if (found.Length < count)
        {
            await _scanning.WaitAsync(cancellationToken);
            try
            {
                for (var before = -1; _found.Length < count && before < _found.Length; )
                {
                    before = _found.Length;
                    _found = await ScanAsync(count, vectors, cancellationToken);
                }
                found = _found;
            }
            finally
            {
                _scanning.Release();
            }
        }
        return new ArraySegment<RankedProduct>(found, 0, Math.Min(count, found.Length));
    }

    // What was found first may be approximate. Whoever leafs further gets the exact order behind it, without what was there
    // already: pages fit together, whichever is asked for first.
    private async Task<RankedProduct[]> ScanAsync(
        int count,
        ProductVectors vectors,
        CancellationToken cancellationToken
    )
    {
        using var scan = SearchTelemetry.Begin("scan");
        counts.CountScan();
        var known = _found;
        var depth =
            known.Length == 0 && !vectors.AreInMemory(selection.Products)
                ? Depth
                : Math.Max(count, Math.Max(Depth, 2 * known.Length));
        var found = await vectors.FindAsync(
            vector,
            Math.Min(Count, depth),
            selection.Products,
            isExact: known.Length > 0,
            cancellationToken
        );
        IsApproximate |= found.IsApproximate;
        var ranked = found.Products.Select(product => new RankedProduct(
            product.Key,
            product.Score,
            product.Score
        ));
        if (!IsApproximate)
        {
            return [.. ranked];
        }
        var before = known.Select(product => product.Key).ToHashSet();
        return [.. known, .. ranked.Where(product => !before.Contains(product.Key))];
    }
}
