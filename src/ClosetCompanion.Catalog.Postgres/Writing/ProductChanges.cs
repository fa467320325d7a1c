using ClosetCompanion.Catalog.Postgres.Connections;
using ClosetCompanion.Catalog.Postgres.Reading;
using ClosetCompanion.Catalog.Postgres.Words;
using ClosetCompanion.Catalog.Store;

namespace ClosetCompanion.Catalog.Postgres.Writing;

/// <summary>Compares products with what is stored, and writes those that differ.</summary>
internal static class ProductChanges
{
    /// <summary>See <see cref="IProductStore.WriteAsync"/>.</summary>
    public static async Task<IReadOnlyList<ProductWrite>> WriteAsync(
        WriteTransaction writing,
        Tokenizer tokenizer,
        CatalogueName catalogue,
        string source,
        IReadOnlyList<ProductChange> changes,
        CancellationToken cancellationToken
    )
    {
        long? key = await CatalogueQueries.FindAsync(
            writing.Connection,
            catalogue,
            cancellationToken
        );
        ProductComparison known = await ProductComparison.ReadAsync(
            writing.Connection,
            key,
            changes.Select(change => change.Product.Id),
            cancellationToken
        );
        var compared = changes
            .Select(change => (Change: change, Compared: known.Compare(change)))
            .ToArray();
        var written = compared.Where(change => IsWritten(change.Compared.Write)).ToArray();
        if (written.Length > 0)
        {
            key ??= await CatalogueWriter.AddAsync(writing, catalogue, source, cancellationToken);
            await new ProductWriter(writing, tokenizer, key.Value).WriteAsync(
                [.. written.Select(change => (change.Change, change.Compared.ContentHash))],
                cancellationToken
            );
        }
        return [.. compared.Select(change => change.Compared.Write)];
    }

    /// <summary>See <see cref="IProductStore.PatchAsync"/>.</summary>
    public static async Task<IReadOnlyList<ProductWrite>> PatchAsync(
        WriteTransaction writing,
        Tokenizer tokenizer,
        CatalogueName catalogue,
        IReadOnlyList<ProductPatch> patches,
        CancellationToken cancellationToken
    )
    {
        if (
            await CatalogueQueries.FindAsync(writing.Connection, catalogue, cancellationToken)
            is null
        )
        {
            return [.. patches.Select(_ => ProductWrite.Unknown)];
        }
        Dictionary<string, StoredProduct> known = await ReadKnownAsync(
            writing,
            catalogue,
            patches,
            cancellationToken
        );
        var results = new ProductWrite[patches.Count];
        // One product may be patched twice, so the patches of a round are of different products.
        var left = patches.Index().ToList();
        while (left.Count > 0)
        {
            (int Index, ProductPatch Item)[] round =
            [
                .. left.DistinctBy(entry => entry.Item.Id, StringComparer.Ordinal),
            ];
            left.RemoveAll(entry => Array.Exists(round, done => done.Index == entry.Index));
            IReadOnlyList<ProductWrite> writes = await PatchRoundAsync(
                writing,
                tokenizer,
                catalogue,
                [.. round.Select(entry => entry.Item)],
                known,
                cancellationToken
            );
            foreach (var (entry, write) in round.Zip(writes))
            {
                results[entry.Index] = write;
            }
        }
        return results;
    }

    private static async Task<IReadOnlyList<ProductWrite>> PatchRoundAsync(
        WriteTransaction writing,
        Tokenizer tokenizer,
        CatalogueName catalogue,
        ProductPatch[] round,
        Dictionary<string, StoredProduct> known,
        CancellationToken cancellationToken
    )
    {
        ProductChange[] changes =
        [
            .. round
                .Where(patch => known.ContainsKey(patch.Id))
                .Select(patch => Patched(known[patch.Id], patch)),
        ];
        var writes = new Queue<ProductWrite>(
            await WriteAsync(writing, tokenizer, catalogue, "", changes, cancellationToken)
        );
        foreach (ProductChange change in changes)
        {
            known[change.Product.Id] = known[change.Product.Id] with { Product = change.Product };
        }
        return
        [
            .. round.Select(patch =>
                known.ContainsKey(patch.Id) ? writes.Dequeue() : ProductWrite.Unknown
            ),
        ];
    }

    private static async Task<Dictionary<string, StoredProduct>> ReadKnownAsync(
        WriteTransaction writing,
        CatalogueName catalogue,
        IReadOnlyList<ProductPatch> patches,
        CancellationToken cancellationToken
    )
    {
        Scope owner = catalogue.Owner is { } person ? Scope.Of(person) : Scope.Public;
        return await ProductQueries
            .FindAsync(
                writing.Connection,
                owner,
                catalogue.Name,
                [.. patches.Select(patch => patch.Id).Distinct(StringComparer.Ordinal)],
                cancellationToken
            )
            .Where(product => product.RetiredAt is null)
            .ToDictionaryAsync(product => product.Product.Id, cancellationToken: cancellationToken);
    }

    private static ProductChange Patched(StoredProduct product, ProductPatch patch) =>
        new(
            patch.Values.Aggregate(
                product.Product,
                (patched, change) => change.Key.With(patched, change.Value)
            ),
            Pictures: null
        );

    private static bool IsWritten(ProductWrite write) =>
        write is ProductWrite.Added or ProductWrite.Changed;
}
