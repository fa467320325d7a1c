using System.Collections.Immutable;
using ClosetCompanion.Catalog.Store;

namespace ClosetCompanion.Search.Indexing;

/// <summary>Brings an index to what a store has, one catalogue at a time, and remembers what belongs to which catalogue.</summary>
internal sealed class IndexLoader(CatalogStore store, string modelHash, VectorIndex index)
{
    // Replaced as a whole, so that searches can read it at any time.
    private volatile ImmutableSortedDictionary<string, ProductSet> catalogues =
        ImmutableSortedDictionary.Create<string, ProductSet>(StringComparer.Ordinal);

    /// <summary>Loads every catalogue.</summary>
    public async Task LoadAsync(
        IProgress<StartProgress>? progress,
        CancellationToken cancellationToken
    )
    {
        var summaries = await store.GetCataloguesAsync(cancellationToken);
        var total = summaries.Sum(catalogue => catalogue.Products);
        progress?.Report(new StartProgress("Loading the index", 0, total));
        foreach (var catalogue in summaries)
        {
            await LoadAsync(catalogue.Name, cancellationToken);
        }
        progress?.Report(new StartProgress("Loading the index", total, total));
    }

    /// <summary>Loads one catalogue, instead of what was loaded of it before.</summary>
    public async Task LoadAsync(string catalogue, CancellationToken cancellationToken)
    {
        var vectors = await store
            .ReadVectorsAsync(modelHash, catalogue, cancellationToken)
            .ToListAsync(cancellationToken);
        var now = ProductSet.Of(vectors.Select(vector => vector.ProductKey));
        var before = catalogues.GetValueOrDefault(catalogue, ProductSet.Empty);
        index.Update(vectors, before.Except(now).Keys());
        catalogues = catalogues.SetItem(catalogue, now);
    }

    /// <exception cref="QueryException">There is no such catalogue.</exception>
    public ProductSet Get(string catalogue)
    {
        var known = catalogues;
        return known.TryGetValue(catalogue, out var products)
            ? products
            : throw new QueryException(
                known.IsEmpty
                    ? $"There is no catalogue {catalogue}; nothing was imported yet."
                    : $"There is no catalogue {catalogue}; there is {string.Join(", ", known.Keys)}."
            );
    }
}
