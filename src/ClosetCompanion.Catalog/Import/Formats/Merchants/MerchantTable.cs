using ClosetCompanion.Catalog.Import.Fields;
using ClosetCompanion.Catalog.Import.Items;
using ClosetCompanion.Catalog.Import.Tables;

namespace ClosetCompanion.Catalog.Import.Formats.Merchants;

/// <summary>A product feed for an advertiser as a table (TSV, CSV), with the columns that Google made common.</summary>
/// <remarks>Columns: https://support.google.com/merchants/answer/7052112; the others' are the same and more.</remarks>
internal sealed class MerchantTable : RowFormat
{
    private static readonly NamedColumn[] _columns =
    [
        new(FeedColumn.Id, "id"),
        new(FeedColumn.Title, "title"),
        new(FeedColumn.Price, "price"),
        new(FeedColumn.SalePrice, "saleprice"),
        new(FeedColumn.Picture, "imagelink"),
        new(FeedColumn.Picture, "additionalimagelink"),
        new(FeedColumn.Picture, "lifestyleimagelink"),
        .. Ignore(
            "identifierexists gtin mpn adult multipack isbundle shippingweight shipping tax adsredirect promotionid"
        ),
    ];

    private readonly Func<Columns, bool> _isOwn;

    private MerchantTable(string name, string knownBy, Func<Columns, bool> isOwn)
    {
        Name = name;
        KnownBy = knownBy;
        _isOwn = isOwn;
    }

    public static MerchantTable Facebook { get; } =
        new(
            "Facebook catalogue",
            "CSV, TSV or XLSX with image_link and fb_product_category or quantity_to_sell_on_facebook",
            columns =>
                columns.Has("fbproductcategory")
                || columns.Has("quantitytosellonfacebook")
                || columns.Has("facebookproductcategory")
        );

    public static MerchantTable Pinterest { get; } =
        new(
            "Pinterest catalogue",
            "CSV or TSV with image_link and free_shipping_label, average_review_rating or ad_link",
            columns =>
                columns.Has("adlink")
                || columns.Has("averagereviewrating")
                || columns.Has("freeshippinglabel")
                || columns.Has("adwordsredirect")
        );

    public static MerchantTable Google { get; } =
        new(
            "Google Merchant feed (TSV, CSV)",
            "TSV, CSV or TXT with id, title and image_link",
            _ => true
        );

    public override string Name { get; }

    public override string KnownBy { get; }

    protected override IReadOnlyList<NamedColumn> OwnColumns => _columns;

    protected override bool Fits(Columns columns) =>
        columns.HaveAll("id", "title", "imagelink") && _isOwn(columns);

    // Google's category may be a number, which names nothing.
    protected override void Complete(FeedItem item, Record record)
    {
        if (
            item.Text(FeedColumn.Category) is { } number
            && number.All(char.IsAsciiDigit)
            && record["fbproductcategory"] is { } named
        )
        {
            item[FeedColumn.Category] = named;
        }
    }
}
