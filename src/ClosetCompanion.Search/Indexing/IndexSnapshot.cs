using System.Collections.Immutable;
using ClosetCompanion.Catalog.Store;

namespace ClosetCompanion.Search.Indexing;

/// <summary>The contents of the index at one moment, never changed afterwards.</summary>
/// <remarks>
/// A change adds a segment and marks what it replaces as removed, so it costs about what it changes. Segments of
/// similar size are merged, each time the later into the earlier one: n products lie in about log n segments, and each
/// product is copied about log n times.
/// </remarks>
internal sealed class IndexSnapshot(int dimensions, ImmutableArray<LiveSegment> segments)
{
    public ImmutableArray<LiveSegment> Segments => segments;

    public int Products { get; } = segments.Sum(segment => segment.Products);

    public int Rows { get; } = segments.Sum(segment => segment.Rows);

    public int Blocks { get; } = segments.Sum(segment => segment.Segment.Blocks);

    /// <summary>The segment and place of a product; null when it is not there.</summary>
    public (Segment Segment, int Product)? Find(long key)
    {
        foreach (var segment in segments)
        {
            if (segment.Find(key) is >= 0 and var place)
            {
                return (segment.Segment, place);
            }
        }
        return null;
    }

    /// <summary>The first vector each of some products, spread evenly over all.</summary>
    public IReadOnlyList<float[]> Sample(int most)
    {
        var step = (Products + most - 1) / most;
        return
        [
            .. segments
                .SelectMany(live => live.LiveProducts().Select(product => (live.Segment, product)))
                .Where((_, place) => place % step == 0)
                .Select(found => found.Segment.VectorsAt(found.product)[..dimensions].ToArray()),
        ];
    }

    /// <summary>The contents after a change.</summary>
    /// <param name="put">Vectors of products to add or replace, in order of the product's key.</param>
    /// <param name="remove">Keys of products to leave out.</param>
    public IndexSnapshot With(ReadOnlySpan<ProductVector> put, IEnumerable<long> remove)
    {
        var gone = new HashSet<long>(remove);
        var added = new List<LiveSegment>();
        var builder = new SegmentBuilder(dimensions, put.Length);
        foreach (var row in put)
        {
            if (builder.IsFull && !gone.Contains(row.ProductKey))
            {
                added.Add(new LiveSegment(builder.Build()));
                builder = new SegmentBuilder(dimensions, put.Length);
            }
            gone.Add(row.ProductKey);
            builder.Add(row.ProductKey, row.Vector);
        }
        added.Add(new LiveSegment(builder.Build()));
        var changed = segments.Select(segment => segment.Without(gone)).Concat(added).ToList();
        changed.RemoveAll(segment => segment.Products == 0);
        Compact(changed);
        return new IndexSnapshot(dimensions, [.. changed]);
    }

    private void Compact(List<LiveSegment> changed)
    {
        var nothing = new LiveSegment(new SegmentBuilder(dimensions, 0).Build());
        for (var i = changed.Count - 1; i >= 0; i--)
        {
            if (changed[i].IsMostlyDead)
            {
                changed[i] = new(SegmentBuilder.Merge(dimensions, changed[i], nothing));
            }
            if (
                i + 1 < changed.Count
                && changed[i].Rows < 2 * changed[i + 1].Rows
                && SegmentBuilder.Fits(dimensions, (long)changed[i].Rows + changed[i + 1].Rows)
            )
            {
                changed[i] = new(SegmentBuilder.Merge(dimensions, changed[i], changed[i + 1]));
                changed.RemoveAt(i + 1);
            }
        }
    }
}
