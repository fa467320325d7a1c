using ClosetCompanion.Catalog.Import.Fields;
using ClosetCompanion.Catalog.Import.Items;
using ClosetCompanion.Catalog.Import.Tables;
using ClosetCompanion.Catalog.Import.Texts;

namespace ClosetCompanion.Catalog.Import.Formats.Shops;

/// <summary>BigCommerce's product export (CSV), in its older and its newer columns: a product, then its variants and pictures.</summary>
internal sealed class BigCommerceTable : GroupedFormat
{
    private static readonly NamedColumn[] _columns =
    [
        new(FeedColumn.Id, "productcodesku"),
        new(FeedColumn.Id, "sku"),
        new(FeedColumn.Title, "productname"),
        new(FeedColumn.Title, "name"),
        new(FeedColumn.Brand, "brandname"),
        new(FeedColumn.Gender, "gpsgender"),
        new(FeedColumn.AgeGroup, "gpsagegroup"),
        new(FeedColumn.Colour, "gpscolor"),
        new(FeedColumn.Size, "gpssize"),
        new(FeedColumn.Material, "gpsmaterial"),
        new(FeedColumn.Pattern, "gpspattern"),
        new(FeedColumn.OriginalPrice, "retailprice"),
        new(FeedColumn.Quantity, "currentstocklevel"),
        new(FeedColumn.Quantity, "currentstock"),
        new(FeedColumn.Picture, "imageurlimport"),
        new(FeedColumn.Picture, "internalimageurlexport"),
        .. Ignore(
            "itemtype item productid id producttype type binpickingnumber optionset optionsetalign costprice fixedshippingcost freeshipping productwarranty productweight productwidth productheight productdepth allowpurchases productvisible productavailability trackinventory lowstocklevel productfile1 dateadded datemodified options inventorytracking lowstock channels isvisible isfeatured brandid imagedescription imageisthumbnail imagesortorder pagetitle taxclass stopprocessingrules"
        ),
    ];

    public override string Name => "BigCommerce product export (CSV)";

    public override string KnownBy =>
        "CSV with Item Type, Product Name, Product Code/SKU, or with Item, Name, SKU, Options";

    protected override IReadOnlyList<NamedColumn> OwnColumns => _columns;

    protected override bool Fits(Columns columns) =>
        columns.HaveAll("itemtype", "productname", "productcodesku")
        || columns.HaveAll("item", "name", "sku", "options");

    // Only the kind of a row tells whether it begins a product.
    protected override string? KeyOf(Record record) => null;

    protected override bool StartsProduct(Record record) => Kind(record) == "product";

    protected override IEnumerable<FeedItem> ReadGroup(IReadOnlyList<Record> rows)
    {
        Record product = rows[0];
        string? visible = product["productvisible"] ?? product["isvisible"];
        if (
            visible is not null
            && (
                visible is "N" or "0" || visible.Equals("false", StringComparison.OrdinalIgnoreCase)
            )
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
        Record[] variants = [.. rows.Where(row => Kind(row) is "sku" or "variant")];
        variants = variants.Length == 0 ? [product] : variants;
        string[] pictures =
        [
            .. rows.Where(row => Kind(row) is "product" or "image")
                .SelectMany(row => RecordItem.Read(row).Pictures),
        ];
        FeedItem[] items = [.. variants.Select(row => Read(row, product, pictures))];
        VariantIds.Complete(
            items,
            product["productid"]
                ?? product["id"]
                ?? product["productname"]
                ?? product["name"]
                ?? "",
            place => Options(variants[place]).Select(option => option.Value)
        );
        return items;
    }

    private static FeedItem Read(Record row, Record product, string[] pictures)
    {
        bool isVariant = !ReferenceEquals(row, product);
        FeedItem item = RecordItem.Read(Completed(row, product, IsVariantColumn));
        if (isVariant)
        {
            item[FeedColumn.Title] = product["productname"] ?? product["name"];
            item[FeedColumn.VariantGroup] = product["productid"] ?? product["id"];
            foreach (var (name, value) in Options(row))
            {
                OptionFields.Set(item, name, value);
            }
        }
        item[FeedColumn.Category] = product["category"] is { } paths
            ? Paths(paths)
            : item[FeedColumn.Category];
        string[] own = isVariant ? [.. RecordItem.Read(row).Pictures] : [];
        item.Pictures.Clear();
        item.Pictures.AddRange(own.Length > 0 ? own : pictures);
        if (item[FeedColumn.SalePrice] is { } sale && sale.Trim('0', '.', ',') == "")
        {
            item[FeedColumn.SalePrice] = null;
        }
        return item;
    }

    // "Shoes/Boots;Sale": several paths with slashes between their names.
    private static string Paths(string text) =>
        text.Replace(';', CellText.ListSeparator).Replace('/', '>');

    private static string? Kind(Record row) => (row["itemtype"] ?? row["item"])?.ToLowerInvariant();

    // "[RT]Size=M,[CS]Color=Red" in the older export, "Type=Radio|Name=Size|Value=M" in the newer.
    private static IEnumerable<(string Name, string Value)> Options(Record row)
    {
        string text = row["options"] ?? row["productname"] ?? "";
        if (text.Contains("Name=", StringComparison.Ordinal))
        {
            string[] parts = text.Split('|', ';', ',');
            string? name = null;
            foreach (string part in parts.Select(part => part.Trim()))
            {
                if (part.StartsWith("Name=", StringComparison.Ordinal))
                {
                    name = part[5..];
                }
                else if (part.StartsWith("Value=", StringComparison.Ordinal) && name is not null)
                {
                    yield return (name, part[6..]);
                }
            }
            yield break;
        }
        foreach (string part in text.Split(','))
        {
            string pair = part[(part.IndexOf(']', StringComparison.Ordinal) + 1)..];
            int equals = pair.IndexOf('=', StringComparison.Ordinal);
            if (equals > 0)
            {
                yield return (pair[..equals].Trim(), pair[(equals + 1)..].Trim());
            }
        }
    }

    private static bool IsVariantColumn(string plainName) =>
        plainName
            is "itemtype"
                or "item"
                or "productid"
                or "id"
                or "productcodesku"
                or "sku"
                or "options"
                or "currentstocklevel"
                or "currentstock";
}
