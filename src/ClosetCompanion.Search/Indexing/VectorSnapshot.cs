using System.Collections.Immutable;

namespace ClosetCompanion.Search.Indexing;

/// <summary>The vectors of the index at one moment, never changed afterwards.</summary>
/// <remarks>
/// A change adds a segment and marks what it replaces as removed, so it costs about what it changes. Segments of
/// similar size are merged, each time the later into the earlier one: n products lie in about log n segments, and each
/// product is copied about log n times.
/// </remarks>
internal sealed class VectorSnapshot(int dimensions, ImmutableArray<LiveSegment> segments)
{
    public int Dimensions => dimensions;

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

    /// <summary>The vectors of a product; none when it is not there.</summary>
    public IReadOnlyList<float[]> GetVectors(long key) =>
        Find(key) is var (segment, product)
            ? [.. segment.VectorsAt(product).ToArray().Chunk(dimensions)]
            : [];

    /// <summary>Whether a product has these vectors and no others.</summary>
    public bool Has(long key, IReadOnlyList<float[]> vectors)
    {
        if (Find(key) is not var (segment, product) || segment.RowsAt(product) != vectors.Count)
        {
            return false;
        }
        var known = segment.VectorsAt(product);
        for (var row = 0; row < vectors.Count; row++)
        {
            if (!known.Slice(row * dimensions, dimensions).SequenceEqual(vectors[row]))
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>The score of one product, as a search gives it; null when it is not there.</summary>
    public float? Score(ReadOnlySpan<float> query, long key) =>
        Find(key) is var (segment, product) ? segment.Score(query, product) : null;

    /// <summary>Finds the products closest to a query.</summary>
    /// <param name="query">A vector of <see cref="Dimensions"/> components.</param>
    /// <param name="top">How many products are wanted at most; 1 or more.</param>
    /// <param name="within">The products that may be found; null for all.</param>
    /// <returns>The best first.</returns>
    public ScoredProduct[] Search(ReadOnlySpan<float> query, int top, ProductSet? within) =>
        ExactSearch.Run(this, QuantizedQuery.Of(query), top, within, Environment.ProcessorCount);

    /// <summary>The contents after a change.</summary>
    /// <param name="put">Products to add or replace, in order of their keys.</param>
    /// <param name="remove">Keys of products to leave out.</param>
    public VectorSnapshot With(
        IEnumerable<(long Key, IReadOnlyList<float[]> Vectors)> put,
        IEnumerable<long> remove
    )
    {
        var gone = new HashSet<long>(remove);
        var added = new List<LiveSegment>();
        var builder = new SegmentBuilder(dimensions, expectedRows: 16);
        foreach (var (key, vectors) in put)
        {
            if (builder.IsFull)
            {
                added.Add(new LiveSegment(builder.Build()));
                builder = new SegmentBuilder(dimensions, expectedRows: 16);
            }
            gone.Add(key);
            foreach (var vector in vectors)
            {
                builder.Add(key, vector);
            }
        }
        added.Add(new LiveSegment(builder.Build()));
        return With(added, gone);
    }

    /// <summary>The contents with further segments and without some products of the ones that are there.</summary>
    /// <param name="added">Segments that share no product with one another.</param>
    /// <param name="gone">Keys, each once, those of the added products among them.</param>
    public VectorSnapshot With(IEnumerable<LiveSegment> added, IReadOnlyCollection<long> gone)
    {
        var changed = segments.Select(segment => segment.Without(gone)).Concat(added).ToList();
        changed.RemoveAll(segment => segment.Products == 0);
        Compact(changed);
        return new VectorSnapshot(dimensions, [.. changed]);
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
