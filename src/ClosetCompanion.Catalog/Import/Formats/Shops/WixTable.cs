using System.Globalization;
using System.Text.RegularExpressions;
using ClosetCompanion.Catalog.Import.Fields;
using ClosetCompanion.Catalog.Import.Items;
using ClosetCompanion.Catalog.Import.Tables;
using ClosetCompanion.Catalog.Import.Texts;

namespace ClosetCompanion.Catalog.Import.Formats.Shops;

/// <summary>Wix's product export (CSV): a product's row, then rows of its variants with what they cost more.</summary>
internal sealed partial class WixTable : GroupedFormat
{
    private const int MostOptions = 6;
    private const string Media = "https://static.wixstatic.com/media/";

    private static readonly NamedColumn[] _columns =
    [
        new(FeedColumn.Id, "sku"),
        new(FeedColumn.VariantGroup, "handleid"),
        new(FeedColumn.VariantGroup, "handle"),
        new(FeedColumn.Title, "name"),
        new(FeedColumn.Description, "description"),
        new(FeedColumn.Description, "plaindescription"),
        new(FeedColumn.Picture, "productimageurl"),
        new(FeedColumn.Picture, "mediaurl"),
        new(FeedColumn.Category, "collection"),
        .. Ignore(
            "fieldtype ribbon surcharge visible discountmode discountvalue weight cost inventory productoptionname1 productoptiontype1 productoptiondescription1 productoptionname2 productoptiontype2 productoptiondescription2 productoptionname3 productoptiontype3 productoptiondescription3 productoptionname4 productoptiontype4 productoptiondescription4 productoptionname5 productoptiontype5 productoptiondescription5 productoptionname6 productoptiontype6 productoptiondescription6 productoptionchoices1 productoptionchoices2 productoptionchoices3 productoptionchoices4 productoptionchoices5 productoptionchoices6"
        ),
    ];

    public override string Name => "Wix product export (CSV)";

    public override string KnownBy => "CSV with handleId, fieldType, name and productImageUrl";

    protected override IReadOnlyList<NamedColumn> OwnColumns => _columns;

    protected override bool Fits(Columns columns) =>
        columns.HaveAll("fieldtype", "name") && (columns.Has("handleid") || columns.Has("handle"));

    protected override string? KeyOf(Record record) => record["handleid"] ?? record["handle"];

    protected override IEnumerable<FeedItem> ReadGroup(IReadOnlyList<Record> rows)
    {
        Record product = rows.FirstOrDefault(row => Is(row, "product")) ?? rows[0];
        if (
            product["visible"] is { } visible
            && visible.Equals("false", StringComparison.OrdinalIgnoreCase)
        )
        {
            return
            [
                new FeedItem(product.Place)
                {
                    Problem = new RowNote("It is not visible in the shop.", "visible", visible),
                },
            ];
        }
        Record[] variants = [.. rows.Where(row => Is(row, "variant"))];
        variants = variants.Length == 0 ? [product] : variants;
        FeedItem[] items = [.. variants.Select(row => Read(row, product, rows))];
        VariantIds.Complete(
            items,
            KeyOf(product) ?? "",
            place => Enumerable.Range(1, MostOptions).Select(n => Choice(variants[place], n))
        );
        return items;
    }

    private static FeedItem Read(Record row, Record product, IReadOnlyList<Record> rows)
    {
        FeedItem item = RecordItem.Read(Completed(row, product, IsVariantColumn));
        for (int option = 1; option <= MostOptions; option++)
        {
            OptionFields.Set(
                item,
                product[$"productoptionname{option}"],
                Choice(row, option)?.Replace(';', CellText.ListSeparator)
            );
        }
        item[FeedColumn.Category] = item[FeedColumn.Category]?.Replace(';', CellText.ListSeparator);
        string[] pictures = [.. item.Pictures.SelectMany(cell => cell.Split(';')).Select(Address)];
        item.Pictures.Clear();
        item.Pictures.AddRange(pictures);
        item[FeedColumn.Price] = Price(row, product);
        item[FeedColumn.SalePrice] = Reduced(item[FeedColumn.Price], product);
        Stock(item, row["inventory"] ?? product["inventory"]);
        item.Pictures.AddRange(
            rows.Where(media => Is(media, "media"))
                .Select(media => media["mediaurl"] ?? media["media"])
                .OfType<string>()
        );
        return item;
    }

    // The export has names of Wix's own media, without where they lie.
    private static string Address(string picture) =>
        MediaName().IsMatch(picture.Trim()) ? $"{Media}{picture.Trim()}" : picture;

    private static string? Choice(Record row, int option) =>
        row[$"productoptiondescription{option}"] ?? row[$"productoptionchoices{option}"];

    private static string? Price(Record row, Record product)
    {
        string? price = row["price"] ?? product["price"];
        return Number(price) is { } amount && Number(row["surcharge"]) is { } more && more != 0
            ? (amount + more).ToString(CultureInfo.InvariantCulture)
            : price;
    }

    private static string? Reduced(string? price, Record product)
    {
        if (
            Number(price) is not { } amount
            || Number(product["discountvalue"]) is not { } less
            || less <= 0
        )
        {
            return null;
        }
        bool isPercent =
            product["discountmode"]?.Equals("PERCENT", StringComparison.OrdinalIgnoreCase) == true;
        decimal reduced = isPercent ? amount * (100 - less) / 100 : amount - less;
        return Math.Round(reduced, 2).ToString("0.00", CultureInfo.InvariantCulture);
    }

    private static void Stock(FeedItem item, string? inventory)
    {
        if (int.TryParse(inventory, out int _))
        {
            item[FeedColumn.Quantity] = inventory;
        }
        else
        {
            item[FeedColumn.Availability] = inventory;
        }
    }

    private static decimal? Number(string? text) =>
        decimal.TryParse(
            text,
            NumberStyles.Number,
            CultureInfo.InvariantCulture,
            out decimal number
        )
            ? number
            : null;

    private static bool Is(Record row, string type) =>
        row["fieldtype"]?.Equals(type, StringComparison.OrdinalIgnoreCase) == true;

    private static bool IsVariantColumn(string plainName) =>
        plainName.StartsWith("productoption", StringComparison.Ordinal)
        || plainName is "sku" or "fieldtype" or "surcharge" or "inventory";

    [GeneratedRegex(
        @"^[0-9a-f]{6}_[0-9a-f]{20,32}(~mv2[0-9a-z_]{0,20})?\.[a-z]{3,4}$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex MediaName();
}
