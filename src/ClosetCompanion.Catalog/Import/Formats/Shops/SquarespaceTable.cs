using ClosetCompanion.Catalog.Import.Fields;
using ClosetCompanion.Catalog.Import.Items;
using ClosetCompanion.Catalog.Import.Tables;

namespace ClosetCompanion.Catalog.Import.Formats.Shops;

/// <summary>Squarespace's product export (CSV): rows without a product id are further variants of the product above.</summary>
internal sealed class SquarespaceTable : GroupedFormat
{
    private const int MostOptions = 6;

    private static readonly NamedColumn[] _columns =
    [
        new(FeedColumn.Id, "sku"),
        new(FeedColumn.VariantGroup, "productidnoneditable"),
        new(FeedColumn.Picture, "hostedimageurls"),
        new(FeedColumn.Quantity, "stock"),
        .. Ignore(
            "variantidnoneditable producttypenoneditable productpage onsale weight length width height visible optionname1 optionvalue1 optionname2 optionvalue2 optionname3 optionvalue3 optionname4 optionvalue4 optionname5 optionvalue5 optionname6 optionvalue6"
        ),
    ];

    public override string Name => "Squarespace product export (CSV)";

    public override string KnownBy => "CSV with Product ID [Non Editable] and Hosted Image URLs";

    protected override IReadOnlyList<NamedColumn> OwnColumns => _columns;

    protected override bool Fits(Columns columns) =>
        columns.HaveAll("productidnoneditable", "variantidnoneditable", "title");

    protected override string? KeyOf(Record record) => record["productidnoneditable"];

    protected override bool StartsProduct(Record record) => record["title"] is not null;

    protected override IEnumerable<FeedItem> ReadGroup(IReadOnlyList<Record> rows)
    {
        Record product = rows[0];
        if (product["visible"] is { } visible && IsNo(visible))
        {
            return
            [
                new FeedItem(product.Place)
                {
                    Problem = new RowNote("It is not visible in the shop.", "visible", visible),
                },
            ];
        }
        FeedItem[] items = [.. rows.Select(row => Read(row, product))];
        VariantIds.Complete(
            items,
            product["productidnoneditable"] ?? product["productpage"] ?? product["title"] ?? "",
            place => Enumerable.Range(1, MostOptions).Select(n => rows[place][$"optionvalue{n}"])
        );
        return items;
    }

    private static FeedItem Read(Record row, Record product)
    {
        FeedItem item = RecordItem.Read(Completed(row, product, IsVariantColumn));
        for (int option = 1; option <= MostOptions; option++)
        {
            OptionFields.Set(
                item,
                row[$"optionname{option}"] ?? product[$"optionname{option}"],
                row[$"optionvalue{option}"]
            );
        }
        // "/tops, /sale" are the ends of addresses.
        item[FeedColumn.Category] = item[FeedColumn.Category] is { } ends
            ? string.Join(", ", ends.Split(',').Select(end => end.Trim().Trim('/')))
            : null;
        // Addresses stand in one cell with spaces between them.
        string[] pictures = [.. item.Pictures.SelectMany(cell => cell.Split((char[]?)null))];
        item.Pictures.Clear();
        item.Pictures.AddRange(pictures);
        // The sale price is filled in for products that are on no sale too.
        if (row["onsale"] is { } onSale && IsNo(onSale))
        {
            item[FeedColumn.SalePrice] = null;
        }
        if (row["stock"] is "Unlimited")
        {
            item[FeedColumn.Availability] = "in stock";
            item[FeedColumn.Quantity] = null;
        }
        return item;
    }

    private static bool IsNo(string text) =>
        text.Equals("no", StringComparison.OrdinalIgnoreCase)
        || text.Equals("false", StringComparison.OrdinalIgnoreCase);

    private static bool IsVariantColumn(string plainName) =>
        plainName.StartsWith("option", StringComparison.Ordinal)
        || plainName
            is "sku"
                or "price"
                or "saleprice"
                or "onsale"
                or "stock"
                or "variantidnoneditable";
}
