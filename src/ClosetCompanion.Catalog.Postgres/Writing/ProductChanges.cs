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
        Scope owner = catalogue.Owner is { } person ? Scope.Of(person) : Scope.Public;
        Dictionary<string, StoredProduct> known = await ProductQueries
            .FindAsync(
                writing.Connection,
                owner,
                catalogue.Name,
                [.. patches.Select(patch => patch.Id).Distinct(StringComparer.Ordinal)],
                cancellationToken
            )
            .Where(product => product.RetiredAt is null)
            .ToDictionaryAsync(product => product.Product.Id, cancellationToken: cancellationToken);
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
            ProductChange[] changes =
            [
                .. round
                    .Where(entry => known.ContainsKey(entry.Item.Id))
                    .Select(entry => Patched(known[entry.Item.Id], entry.Item)),
            ];
            IReadOnlyList<ProductWrite> writes = await WriteAsync(
                writing,
                tokenizer,
                catalogue,
                "",
                changes,
                cancellationToken
            );
            int next = 0;
            foreach (var (place, patch) in round)
            {
                if (!known.TryGetValue(patch.Id, out StoredProduct? product))
                {
                    results[place] = ProductWrite.Unknown;
                    continue;
                }
                known[patch.Id] = product with { Product = changes[next].Product };
                results[place] = writes[next++];
            }
        }
        return results;
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
