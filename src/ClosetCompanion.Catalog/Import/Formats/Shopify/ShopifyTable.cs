using ClosetCompanion.Catalog.Import.Fields;
using ClosetCompanion.Catalog.Import.Items;
using ClosetCompanion.Catalog.Import.Tables;

namespace ClosetCompanion.Catalog.Import.Formats.Shopify;

/// <summary>Shopify's product export (CSV): a row for each variant and each further picture, with the same handle.</summary>
/// <remarks>Columns: https://help.shopify.com/en/manual/products/import-export/using-csv, and their newer names.</remarks>
internal sealed class ShopifyTable : GroupedFormat
{
    private static readonly NamedColumn[] _columns =
    [
        new(FeedColumn.Id, "variantsku"),
        new(FeedColumn.Id, "sku"),
        new(FeedColumn.VariantGroup, "handle"),
        new(FeedColumn.VariantGroup, "urlhandle"),
        new(FeedColumn.Gender, "googleshoppinggender"),
        new(FeedColumn.AgeGroup, "googleshoppingagegroup"),
        new(FeedColumn.Condition, "googleshoppingcondition"),
        .. Ignore(
            "option1name option1value option2name option2value option3name option3value option1linkedto option2linkedto option3linkedto published publishedononlinestore status giftcard variantgrams variantinventorytracker variantinventorypolicy variantfulfillmentservice variantrequiresshipping varianttaxable variantweightunit varianttaxcode variantbarcode costperitem imageposition imagealttext seotitle seodescription googleshoppinggoogleproductcategory googleshoppingmpn googleshoppingadwordsgrouping googleshoppingadwordslabels googleshoppingcustomproduct googleshoppingcustomlabel0 googleshoppingcustomlabel1 googleshoppingcustomlabel2 googleshoppingcustomlabel3 googleshoppingcustomlabel4 chargetax inventorytracker fulfillmentservice requiresshipping weightvaluegrams weightunitfordisplay unitpricetotalmeasure unitpricetotalmeasureunit unitpricebasemeasure unitpricebasemeasureunit continuesellingwhenoutofstock includedinternational priceinternational compareatpriceinternational"
        ),
    ];

    public override string Name => "Shopify product export (CSV)";

    public override string KnownBy =>
        "CSV with the columns Handle, Title, Variant Price, Image Src";

    protected override IReadOnlyList<NamedColumn> OwnColumns => _columns;

    protected override bool Fits(Columns columns) =>
        (columns.Has("handle") || columns.Has("urlhandle"))
        && columns.Has("title")
        && columns.Has("option1value");

    protected override string? KeyOf(Record record) => Handle(record);

    protected override IEnumerable<FeedItem> ReadGroup(IReadOnlyList<Record> rows)
    {
        Record product = rows.FirstOrDefault(row => row["title"] is not null) ?? rows[0];
        string handle = Handle(product) ?? "";
        if (WhyNotOffered(product) is { } reason)
        {
            yield return new FeedItem(product.Place) { Problem = reason };
            yield break;
        }
        Record[] variants = [.. rows.Where(IsVariant)];
        variants = variants.Length == 0 ? [product] : variants;
        FeedItem[] items = [.. variants.Select(row => Read(row, product))];
        VariantIds.Complete(items, handle, place => Options(variants[place]));
        ShopifyPictures.Share(rows, variants, items);
        foreach (FeedItem item in items)
        {
            yield return item;
        }
    }

    private static FeedItem Read(Record row, Record product)
    {
        FeedItem item = RecordItem.Read(Completed(row, product, IsVariantColumn));
        for (int option = 1; option <= 3; option++)
        {
            OptionFields.Set(
                item,
                row[$"option{option}name"] ?? product[$"option{option}name"],
                row[$"option{option}value"]
            );
        }
        return item;
    }

    private static string? Handle(Record record) => record["handle"] ?? record["urlhandle"];

    private static bool IsVariant(Record row) =>
        row["option1value"] is not null
        || row["variantsku"] is not null
        || row["sku"] is not null
        || row["variantprice"] is not null
        || row["price"] is not null;

    private static bool IsVariantColumn(string plainName) =>
        plainName.StartsWith("variant", StringComparison.Ordinal)
        || plainName.StartsWith("option", StringComparison.Ordinal)
        || plainName.StartsWith("image", StringComparison.Ordinal)
        || plainName
            is "sku"
                or "price"
                or "compareatprice"
                or "inventoryquantity"
                or "barcode"
                or "productimageurl";

    private static IEnumerable<string?> Options(Record row) =>
        [row["option1value"], row["option2value"], row["option3value"]];

    // Drafts are no offer. A product that is not published is in no shop's window either.
    private static RowNote? WhyNotOffered(Record product)
    {
        string? status = product["status"];
        string? published = product["published"] ?? product["publishedononlinestore"];
        if (status is not null && !status.Equals("active", StringComparison.OrdinalIgnoreCase))
        {
            return new RowNote(
                "It is not on offer.",
                "status",
                status,
                "Publish it to have it found."
            );
        }
        return published is "false" or "FALSE" or "False"
            ? new RowNote(
                "It is not published.",
                "published",
                published,
                "Publish it to have it found."
            )
            : null;
    }
}
