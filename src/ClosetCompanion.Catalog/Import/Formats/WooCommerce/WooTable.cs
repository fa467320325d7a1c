using System.Runtime.CompilerServices;
using ClosetCompanion.Catalog.Import.Fields;
using ClosetCompanion.Catalog.Import.Items;
using ClosetCompanion.Catalog.Import.Tables;
using ClosetCompanion.Catalog.Import.Texts;

namespace ClosetCompanion.Catalog.Import.Formats.WooCommerce;

/// <summary>WooCommerce's product export (CSV): variations are rows that name their parent.</summary>
/// <remarks>Columns: https://github.com/woocommerce/woocommerce/wiki/Product-CSV-Import-Schema.</remarks>
internal sealed class WooTable : TableFormat
{
    private const int MostAttributes = 50;

    private static readonly NamedColumn[] _columns =
    [
        new(FeedColumn.Id, "id"),
        new(FeedColumn.Title, "name"),
        new(FeedColumn.Price, "regularprice"),
        new(FeedColumn.Availability, "instock"),
        new(FeedColumn.Quantity, "stock"),
        new(FeedColumn.Picture, "images"),
        new(FeedColumn.Brand, "brands"),
        .. Ignore(
            "type published isfeatured visibilityincatalog taxstatus taxclass lowstockamount backordersallowed soldindividually allowcustomerreviews purchasenote shippingclass downloadlimit downloadexpirydays groupedproducts upsells crosssells externalurl buttontext position parent"
        ),
    ];

    public override string Name => "WooCommerce product export (CSV)";

    public override string KnownBy => "CSV with the columns Type, SKU, Regular price, Images";

    protected override IReadOnlyList<NamedColumn> OwnColumns => _columns;

    protected override bool Fits(Columns columns) =>
        columns.HaveAll("type", "name", "regularprice", "images");

    protected override async IAsyncEnumerable<FeedItem> ReadAsync(
        IAsyncEnumerable<Record> records,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var parents = new WooParents();
        await foreach (Record record in records.WithCancellation(cancellationToken))
        {
            FeedItem item = Read(record);
            bool isVariable =
                record["type"]?.Contains("variable", StringComparison.OrdinalIgnoreCase) == true;
            if (isVariable)
            {
                parents.Add(record, item);
            }
            if (item.Problem is not null)
            {
                yield return item;
            }
            else if (isVariable)
            {
                continue;
            }
            else if (record["parent"] is { } parent)
            {
                yield return parents.Complete(item, parent);
            }
            else
            {
                yield return item;
            }
        }
        // A variable product whose variations are not in the file is a product of its own.
        foreach (FeedItem item in parents.Childless)
        {
            yield return item;
        }
    }

    private static FeedItem Read(Record record)
    {
        FeedItem item = RecordItem.Read(record);
        if (item.Problem is not null)
        {
            return item;
        }
        item.Fill(FeedColumn.Id, record["sku"]);
        for (int number = 1; number <= MostAttributes; number++)
        {
            string name = $"attribute{number}name";
            if (!record.Columns.Has(name))
            {
                break;
            }
            OptionFields.Set(item, record[name], Values(record[$"attribute{number}values"]));
            item.Attributes.Remove($"Attribute {number} name");
            item.Attributes.Remove($"Attribute {number} value(s)");
            item.Attributes.Remove($"Attribute {number} visible");
            item.Attributes.Remove($"Attribute {number} global");
            item.Attributes.Remove($"Attribute {number} default");
        }
        if (record["published"] is { } published && published is not "1")
        {
            item.Problem = new RowNote("It is not published.", "published", published);
        }
        else if (
            record["visibilityincatalog"] is { } visibility
            && visibility.Equals("hidden", StringComparison.OrdinalIgnoreCase)
        )
        {
            item.Problem = new RowNote("It is hidden in the shop.", "visibility", visibility);
        }
        return item;
    }

    private static string? Values(string? text) =>
        text
            ?.Replace("\\,", "\u0000", StringComparison.Ordinal)
            .Replace(", ", CellText.ListSeparator.ToString(), StringComparison.Ordinal)
            .Replace('\u0000', ',');
}
