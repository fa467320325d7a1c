using System.Runtime.CompilerServices;
using ClosetCompanion.Catalog.Import.Fields;
using ClosetCompanion.Catalog.Import.Items;
using ClosetCompanion.Catalog.Import.Tables;

namespace ClosetCompanion.Catalog.Import.Formats.Shops;

/// <summary>Magento's and Adobe Commerce's product export (CSV): a configurable product names its variants, which are rows of their own.</summary>
/// <remarks>
/// The configurable row may stand after its variants, so the file is read twice: first for what the configurable rows say.
/// The variants are the products; a configurable row counts only where its variants are not in the file.
/// </remarks>
internal sealed class MagentoTable : IFeedFormat
{
    private static readonly NamedColumn[] _columns =
    [
        new(FeedColumn.Id, "sku"),
        new(FeedColumn.Title, "name"),
        new(FeedColumn.Price, "price"),
        new(FeedColumn.SalePrice, "specialprice"),
        new(FeedColumn.SaleStart, "specialpricefromdate"),
        new(FeedColumn.SaleEnd, "specialpricetodate"),
        new(FeedColumn.OriginalPrice, "msrpprice"),
        new(FeedColumn.Availability, "isinstock"),
        new(FeedColumn.Quantity, "qty"),
        new(FeedColumn.Picture, "baseimage"),
        new(FeedColumn.Picture, "additionalimages"),
        .. MagentoColumns.Ignored,
    ];

    public string Name => "Magento / Adobe Commerce product export (CSV)";

    public string KnownBy => "CSV with sku, product_type, base_image and additional_attributes";

    public bool Fits(FeedSample sample) =>
        sample.Table is not null
        && sample.Columns.HaveAll("sku", "producttype", "name", "baseimage")
        && (sample.Columns.Has("additionalattributes") || sample.Columns.Has("attributesetcode"));

    public async IAsyncEnumerable<FeedItem> ReadAsync(
        FeedSample sample,
        IReadOnlyList<NamedColumn> map,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        NamedColumn[] known =
        [
            .. map,
            .. _columns.Where(own =>
                own.Field == FeedColumn.Ignored || map.All(named => named.Field != own.Field)
            ),
        ];
        var parents = new MagentoParents();
        await foreach (Record record in sample.Table!.ReadAsync(known, cancellationToken))
        {
            parents.See(record);
        }
        await foreach (Record record in sample.Table!.ReadAsync(known, cancellationToken))
        {
            if (parents.HasVariants(record) || parents.IsTranslation(record))
            {
                continue;
            }
            FeedItem item = MagentoColumns.Read(record);
            if (item.Problem is null)
            {
                parents.Complete(item);
            }
            yield return item;
        }
    }
}
