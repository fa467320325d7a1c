namespace ClosetCompanion.Search.Indexing;

/// <summary>
/// Answers which products are closest to a query vector, exactly: the answer is that of comparing every vector. A product
/// with several vectors counts by its best one; products of equal score come in order of their keys.
/// </summary>
/// <remarks>
/// All members may be called from several threads at once. A change builds a new snapshot beside the old one and then
/// puts it in its place, so searches never wait and never see half a change.
/// </remarks>
public sealed class VectorIndex
{
    private readonly Lock _writing = new();
    private volatile VectorSnapshot _snapshot;

    /// <summary>An empty index.</summary>
    /// <param name="dimensions">The number of components of each vector.</param>
    public VectorIndex(int dimensions)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(dimensions, 1);
        Dimensions = dimensions;
        _snapshot = new VectorSnapshot(dimensions, []);
    }

    /// <summary>An index of what a snapshot has.</summary>
    internal VectorIndex(VectorSnapshot snapshot)
    {
        Dimensions = snapshot.Dimensions;
        _snapshot = snapshot;
    }

    /// <summary>The number of components of each vector.</summary>
    public int Dimensions { get; }

    /// <summary>How many products can be found.</summary>
    public int Products => _snapshot.Products;

    /// <summary>How many vectors there are; at least one for each product.</summary>
    public int Vectors => _snapshot.Rows;

    /// <summary>
    /// Puts products in, each with all its vectors, instead of what was there of them, and takes others out. Searches
    /// see all of it or nothing.
    /// </summary>
    /// <param name="put">The vectors of the products to add or replace, in any order; a product may occur repeatedly.</param>
    /// <param name="remove">Keys of products to take out; unknown ones are passed over.</param>
    /// <exception cref="ArgumentException">A vector has another number of components.</exception>
    public void Update(IEnumerable<ProductVector> put, IEnumerable<long>? remove = null)
    {
        ArgumentNullException.ThrowIfNull(put);
        // Grouping and ordering keep the order of a product's vectors.
        var incoming = put.GroupBy(vector => vector.ProductKey, vector => vector.Vector)
            .OrderBy(product => product.Key)
            .Select(product => (product.Key, (IReadOnlyList<float[]>)[.. product]))
            .ToArray();
        foreach (var vector in incoming.SelectMany(product => product.Item2))
        {
            RequireDimensions(vector, nameof(put));
        }
        lock (_writing)
        {
            _snapshot = _snapshot.With(incoming, remove ?? []);
        }
    }

    /// <summary>Finds the products closest to a query.</summary>
    /// <param name="query">A vector of <see cref="Dimensions"/> components; a unit vector, for scores that are cosines.</param>
    /// <param name="top">How many products are wanted at most.</param>
    /// <param name="within">The products that may be found; null for all.</param>
    /// <returns>At most <paramref name="top"/> products, best first.</returns>
    public ScoredProduct[] Search(
        ReadOnlyMemory<float> query,
        int top,
        ProductSet? within = null
    ) => SearchOn(Environment.ProcessorCount, query, top, within);

    /// <summary>The same on so many threads at most.</summary>
    internal ScoredProduct[] SearchOn(
        int threads,
        ReadOnlyMemory<float> query,
        int top,
        ProductSet? within
    )
    {
        RequireDimensions(query.Span, nameof(query));
        ArgumentOutOfRangeException.ThrowIfLessThan(top, 1);
        return ExactSearch.Run(_snapshot, QuantizedQuery.Of(query.Span), top, within, threads);
    }

    /// <summary>The vectors of a product; none when it is not in the index.</summary>
    public IReadOnlyList<float[]> GetVectors(long key) => _snapshot.GetVectors(key);

    /// <summary>The score of one product, as <see cref="Search"/> gives it; null when it is not in the index.</summary>
    public float? Score(ReadOnlyMemory<float> query, long key)
    {
        RequireDimensions(query.Span, nameof(query));
        return _snapshot.Score(query.Span, key);
    }

    private void RequireDimensions(ReadOnlySpan<float> vector, string name)
    {
        if (vector.Length != Dimensions)
        {
            throw new ArgumentException(
                $"The vector has {vector.Length} components; this index takes {Dimensions}.",
                name
            );
        }
    }
}
