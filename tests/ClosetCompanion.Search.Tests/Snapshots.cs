using ClosetCompanion.Catalog;
using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Search.Filtering;
using ClosetCompanion.Search.Following;
using ClosetCompanion.Tests.Shared;

namespace ClosetCompanion.Search.Tests;

/// <summary>Snapshots of products that no store has.</summary>
internal static class Snapshots
{
    private static readonly CatalogueState _shop = new(1, "shop", null, 1);

    /// <summary>A snapshot of one catalogue, "shop", with these products in order of their keys.</summary>
    public static SearchSnapshot Of(params ChangedProduct[] products)
    {
        var writer = new SnapshotWriter(products[0].Vectors[0].Length);
        writer.Begin(_shop with { Version = 0 });
        foreach (var product in products)
        {
            writer.Put(_shop, product, described: []);
        }
        writer.End(_shop);
        return writer.Freeze(version: 1);
    }

    public static ChangedProduct Product(long key, Product product, params float[][] vectors) =>
        new(key, ProductFactsOf.Product(product), vectors);

    /// <summary>All products that everybody sees, save for some.</summary>
    public static Selection Select(SearchSnapshot snapshot, params long[] leftOut) =>
        new(
            snapshot.Table,
            snapshot.Table.See(Scope.Public),
            new SelectionCriteria(Catalogue: null, Filters: [], leftOut),
            DateTimeOffset.UnixEpoch
        );
}
