using ClosetCompanion.Catalog.Import.Fields;
using ClosetCompanion.Catalog.Import.Formats;
using ClosetCompanion.Catalog.Import.Formats.Merchants;
using ClosetCompanion.Catalog.Import.Formats.Pages;
using ClosetCompanion.Catalog.Import.Formats.Shopify;
using ClosetCompanion.Catalog.Import.Formats.Shops;
using ClosetCompanion.Catalog.Import.Formats.WooCommerce;
using ClosetCompanion.Catalog.Import.Tables;

namespace ClosetCompanion.Catalog.Import.Choosing;

/// <summary>All formats, those first that are known most surely.</summary>
internal static class FeedFormats
{
    /// <summary>The table of any names, which comes after all formats of a name.</summary>
    public static AnyTable Other { get; } = new();

    public static IReadOnlyList<IFeedFormat> All { get; } =
    [
        new ShopifyTable(),
        new ShopifyJson(),
        new WooTable(),
        new WooJson(),
        new MagentoTable(),
        new WixTable(),
        new SquarespaceTable(),
        new BigCommerceTable(),
        new EtsyTable(),
        new AwinTable(),
        MerchantTable.Facebook,
        MerchantTable.Pinterest,
        MerchantTable.Google,
        new XmlFeed(),
        new SchemaJson(),
        new ProductPage(),
        Other,
    ];

    /// <summary>The format of a file; null when it is of none.</summary>
    /// <param name="sample">The file.</param>
    /// <param name="map">Columns that the caller named for fields.</param>
    public static IFeedFormat? Find(FeedSample sample, IReadOnlyList<NamedColumn> map) =>
        All.FirstOrDefault(format => format.Fits(sample)) ?? (FitsWith(sample, map) ? Other : null);

    private static bool FitsWith(FeedSample sample, IReadOnlyList<NamedColumn> map) =>
        map.Count > 0
        && sample.Table is not null
        && Other.FitsColumns(new Columns(sample.Columns.Names, map));
}
