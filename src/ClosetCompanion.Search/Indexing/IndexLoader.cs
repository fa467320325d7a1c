using System.Collections.Immutable;
using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Search.Calibration;
using ClosetCompanion.Search.Filtering;

namespace ClosetCompanion.Search.Indexing;

/// <summary>Brings the index, and what it is filtered by, to what a store has; one catalogue at a time.</summary>
internal sealed class IndexLoader(CatalogStore store, string modelHash, VectorIndex index)
{
    private const int RowsAtOnce = 65_536;

    private ImmutableSortedDictionary<string, IReadOnlyList<ProductFacts>> catalogues =
        ImmutableSortedDictionary.Create<string, IReadOnlyList<ProductFacts>>(
            StringComparer.Ordinal
        );

    // Replaced as a whole, so that searches can read it at any time.
    private volatile IndexContents contents = new(
        new ProductTable([], []),
        new CosineBackground([])
    );

    /// <summary>What the index holds.</summary>
    public IndexContents Contents => contents;

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
            await ReadAsync(catalogue.Name, cancellationToken);
        }
        ShowChanges();
        progress?.Report(new StartProgress("Loading the index", total, total));
    }

    /// <summary>Loads one catalogue, instead of what was loaded of it before.</summary>
    public async Task LoadAsync(string catalogue, CancellationToken cancellationToken)
    {
        await ReadAsync(catalogue, cancellationToken);
        ShowChanges();
    }

    private async Task ReadAsync(string catalogue, CancellationToken cancellationToken)
    {
        // Facts and vectors are read at the same time; SQLite lets any number of readers in.
        var reading = Task.Run(
            () =>
                store
                    .ReadFactsAsync(catalogue, cancellationToken)
                    .ToListAsync(cancellationToken)
                    .AsTask(),
            cancellationToken
        );
        var found = await PutChangedAsync(catalogue, cancellationToken);
        var facts = await reading;
        var now = facts.Where(product => found.Contains(product.Key)).ToArray();
        var left = now.Select(product => product.Key).ToHashSet();
        var gone = catalogues
            .GetValueOrDefault(catalogue, [])
            .Select(product => product.Key)
            .Where(key => !left.Contains(key))
            .ToArray();
        index.Update([], gone);
        catalogues = catalogues.SetItem(catalogue, now);
    }

    /// <summary>Puts what the index does not have yet into it, some ten thousand vectors at a time.</summary>
    /// <returns>The keys of all products of the catalogue that have a vector.</returns>
    private async Task<HashSet<long>> PutChangedAsync(
        string catalogue,
        CancellationToken cancellationToken
    )
    {
        var found = new HashSet<long>();
        var (changed, product) = (new List<ProductVector>(), new List<ProductVector>());
        await foreach (var row in store.ReadVectorsAsync(modelHash, catalogue, cancellationToken))
        {
            if (found.Add(row.ProductKey))
            {
                FinishProduct();
            }
            product.Add(row);
        }
        FinishProduct();
        index.Update(changed);
        return found;

        void FinishProduct()
        {
            if (product.Count > 0 && !IsInIndex(product))
            {
                changed.AddRange(product);
            }
            product.Clear();
            if (changed.Count >= RowsAtOnce)
            {
                index.Update(changed);
                changed.Clear();
            }
        }
    }

    private bool IsInIndex(List<ProductVector> product)
    {
        var known = index.GetVectors(product[0].ProductKey);
        return known.Count == product.Count
            && known
                .Zip(product)
                .All(pair => pair.First.AsSpan().SequenceEqual(pair.Second.Vector));
    }

    private void ShowChanges() =>
        contents = new IndexContents(
            new ProductTable(catalogues.Keys, [.. catalogues.Values.SelectMany(facts => facts)]),
            CosineBackground.Of(index)
        );
}
