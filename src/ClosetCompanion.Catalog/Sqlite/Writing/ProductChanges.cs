using ClosetCompanion.Catalog.Sqlite.Connections;
using ClosetCompanion.Catalog.Sqlite.Reading;
using ClosetCompanion.Catalog.Store;

namespace ClosetCompanion.Catalog.Sqlite.Writing;

/// <summary>Compares products with what is stored, and writes those that differ.</summary>
internal static class ProductChanges
{
    /// <summary>See <see cref="IProductStore.WriteAsync"/>.</summary>
    public static IReadOnlyList<ProductWrite> Write(
        WriteTransaction writing,
        CatalogueName catalogue,
        string source,
        IReadOnlyList<ProductChange> changes
    )
    {
        long? key = CatalogueQueries.Find(writing.Connection, catalogue);
        using var products = new ProductComparison(writing.Connection, key);
        var compared = changes.Select(products.Compare).ToArray();
        if (Array.Exists(compared, change => IsWritten(change.Write)))
        {
            key ??= CatalogueWriter.Add(writing, catalogue, source);
            using var writer = new ProductWriter(writing, key.Value);
            foreach (var (change, (write, contentHash)) in changes.Zip(compared))
            {
                if (IsWritten(write))
                {
                    writer.Write(change.Product, contentHash, change.Pictures);
                }
            }
        }
        return [.. compared.Select(change => change.Write)];
    }

    /// <summary>See <see cref="IProductStore.PatchAsync"/>.</summary>
    public static IReadOnlyList<ProductWrite> Patch(
        WriteTransaction writing,
        CatalogueName catalogue,
        IReadOnlyList<ProductPatch> patches
    )
    {
        if (CatalogueQueries.Find(writing.Connection, catalogue) is not { } key)
        {
            return [.. patches.Select(_ => ProductWrite.Unknown)];
        }
        Scope owner = catalogue.Owner is { } person ? Scope.Of(person) : Scope.Public;
        using var products = new ProductComparison(writing.Connection, key);
        using var writer = new ProductWriter(writing, key);
        return [.. patches.Select(Patch)];

        ProductWrite Patch(ProductPatch patch)
        {
            if (
                ProductQueries.Find(writing.Connection, owner, catalogue.Name, patch.Id)
                is not { RetiredAt: null } known
            )
            {
                return ProductWrite.Unknown;
            }
            Product patched = Patched(known.Product, patch);
            var (write, contentHash) = products.Compare(new ProductChange(patched, Pictures: null));
            if (IsWritten(write))
            {
                writer.Write(patched, contentHash, pictures: null);
            }
            return write;
        }
    }

    private static Product Patched(Product product, ProductPatch patch) =>
        patch.Values.Aggregate(
            product,
            (patched, change) => change.Key.With(patched, change.Value)
        );

    private static bool IsWritten(ProductWrite write) =>
        write is ProductWrite.Added or ProductWrite.Changed;
}
