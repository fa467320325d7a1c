using ClosetCompanion.Catalog.Import.Fields;
using ClosetCompanion.Catalog.Import.Items;
using ClosetCompanion.Catalog.Import.Tables;

namespace ClosetCompanion.Catalog.Import.Formats.Merchants;

/// <summary>A shop's products as Awin gives them to its partners.</summary>
internal sealed class AwinTable : RowFormat
{
    private static readonly NamedColumn[] _columns =
    [
        new(FeedColumn.Id, "awproductid"),
        new(FeedColumn.Title, "productname"),
        new(FeedColumn.Price, "searchprice"),
        new(FeedColumn.OriginalPrice, "rrpprice"),
        new(FeedColumn.Link, "awdeeplink"),
        new(FeedColumn.Kind, "merchantproductcategorypath"),
        new(FeedColumn.Category, "merchantcategory"),
        new(FeedColumn.Availability, "instock"),
        new(FeedColumn.VariantGroup, "parentproductid"),
        .. Ignore(
            "merchantid categoryid dataFeedId datafeedid lastupdated displayprice storeprice deliverycost commissiongroup merchantdeeplink brandid language savingspercent saving baseprice basepriceamount basepricetext numberavailable validfrom validto isforsale weboffer preorder sizestockstatus sizestockamount ean isbn upc mpn awimageurl awthumburl merchantthumburl"
        ),
    ];

    public override string Name => "Awin product feed";

    public override string KnownBy => "CSV with aw_product_id, product_name and merchant_image_url";

    protected override IReadOnlyList<NamedColumn> OwnColumns => _columns;

    protected override bool Fits(Columns columns) =>
        columns.HaveAll("awproductid", "productname")
        && (columns.Has("merchantimageurl") || columns.Has("awimageurl"));

    // The shop's own picture is larger; Awin's copy is taken where there is no other.
    protected override void Complete(FeedItem item, Record record)
    {
        if (item.Pictures.Count == 0 && record["awimageurl"] is { } copy)
        {
            item.Pictures.Add(copy);
        }
        item.Fill(FeedColumn.Kind, record["categoryname"]);
    }
}
