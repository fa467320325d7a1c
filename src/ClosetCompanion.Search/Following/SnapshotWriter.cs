using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Search.Filtering;
using ClosetCompanion.Search.Indexing;

namespace ClosetCompanion.Search.Following;

/// <summary>
/// Brings what is known of a store from one version to the next. Whatever is put in may be put in again: when the reading
/// of a change is broken off half-way, reading it again puts all right.
/// </summary>
/// <param name="dimensions">Components of a vector.</param>
/// <param name="mostInMemory">
/// Of catalogues with more products no vector is held, until they are read anew; null holds all.
/// </param>
internal sealed class SnapshotWriter(int dimensions, int? mostInMemory = null)
{
    private readonly HashSet<long> _beyond = [];
    private readonly ProductTableWriter _table = new();
    private readonly List<LiveSegment> _added = [];
    private readonly List<long> _gone = [];
    private VectorSnapshot _vectors = new(dimensions, []);
    private SegmentBuilder? _builder;

    /// <summary>The catalogues as they were last read to the end, by their keys.</summary>
    public IReadOnlyDictionary<long, KnownCatalogue> Catalogues => _table.Catalogues;

    /// <summary>Begins with the changes of a catalogue.</summary>
    /// <param name="catalogue">As it is known; with version 0 when all of it is read.</param>
    public void Begin(CatalogueState catalogue)
    {
        if (catalogue.Version == 0)
        {
            Remove(catalogue);
        }
        _table.Put(catalogue);
    }

    /// <summary>Puts in what is known about a product now, or takes it out; in order of their keys.</summary>
    /// <param name="catalogue">Its catalogue.</param>
    /// <param name="product">The product.</param>
    /// <param name="described">Fields with what its picture shows, for those that nobody filled.</param>
    public void Put(
        CatalogueState catalogue,
        ChangedProduct product,
        IReadOnlyList<KeyValuePair<string, string>> described
    )
    {
        if (product.Facts is null || product.Vectors.Count == 0)
        {
            _table.Remove(catalogue, product.Key);
            _gone.Add(product.Key);
            return;
        }
        _table.Put(catalogue, product.Key, product.Facts, described);
        if (IsBeyond(catalogue))
        {
            return;
        }
        if (_vectors.Has(product.Key, product.Vectors))
        {
            return;
        }
        if (_builder is { IsFull: true })
        {
            FinishSegment();
        }
        _builder ??= new SegmentBuilder(dimensions, expectedRows: 1);
        foreach (var vector in product.Vectors)
        {
            _builder.Add(product.Key, RequireDimensions(vector, product.Key));
        }
        _gone.Add(product.Key);
    }

    /// <summary>Ends with the changes of a catalogue.</summary>
    /// <param name="catalogue">As it is now.</param>
    public void End(CatalogueState catalogue)
    {
        FinishSegment();
        _vectors = _vectors.With(_added, _gone);
        _added.Clear();
        _gone.Clear();
        _table.Put(catalogue);
    }

    /// <summary>Takes a catalogue out with all its products.</summary>
    public void Remove(CatalogueState catalogue)
    {
        _beyond.Remove(catalogue.Key);
        var gone = _table.Remove(catalogue);
        if (gone.Count > 0)
        {
            _vectors = _vectors.With([], gone);
        }
    }

    /// <summary>
    /// Leaves the changes of a catalogue half-way. Nothing may be given out before they were put in again, from the same
    /// version on.
    /// </summary>
    public void BreakOff()
    {
        _builder = null;
        _added.Clear();
        _vectors = _vectors.With([], _gone);
        _gone.Clear();
    }

    /// <summary>All as it is now.</summary>
    public SearchSnapshot Freeze(long version)
    {
        var table = _table.Freeze();
        return new SearchSnapshot(
            version,
            _vectors,
            table,
            _beyond.Aggregate(
                ProductSet.Empty,
                (all, catalogue) => all.Union(table.Catalogues[catalogue].Products)
            )
        );
    }

    private bool IsBeyond(CatalogueState catalogue)
    {
        if (_beyond.Contains(catalogue.Key))
        {
            return true;
        }
        if (_table.Count(catalogue) <= (mostInMemory ?? int.MaxValue))
        {
            return false;
        }
        // What was read of it so far is given up too.
        _builder = null;
        _added.Clear();
        _vectors = _vectors.With([], [.. _table.ProductsIn(catalogue).Keys().Union(_gone)]);
        _gone.Clear();
        return _beyond.Add(catalogue.Key);
    }

    private void FinishSegment()
    {
        if (_builder is not null)
        {
            _added.Add(new LiveSegment(_builder.Build()));
            _builder = null;
        }
    }

    private float[] RequireDimensions(float[] vector, long key) =>
        vector.Length == dimensions
            ? vector
            : throw new InvalidDataException(
                $"A vector of the product {key} has {vector.Length} components; the model's have {dimensions}."
            );
}
