using ClosetCompanion.Catalog.Import.Documents;
using ClosetCompanion.Catalog.Import.Fields;
using ClosetCompanion.Catalog.Import.Items;
using ClosetCompanion.Catalog.Import.Tables;
using ClosetCompanion.Catalog.Import.Texts;

namespace ClosetCompanion.Catalog.Import.Formats.Merchants;

/// <summary>Reads one item of a feed in XML.</summary>
internal static class XmlItem
{
    // Elements with prices and names of their own that are not the product's.
    private static readonly string[] _skipped =
    [
        "shipping",
        "tax",
        "installment",
        "subscription_cost",
        "loyalty_points",
        "loyalty_program",
        "certification",
        "delivery",
        "author",
        "guid",
        "pubDate",
        "updated",
        "identifier_exists",
        "shipping_weight",
        "gtin",
        "mpn",
    ];

    public static FeedItem Read(FeedNode node, RowPlace place, XmlColumns columns)
    {
        var names = new List<string>();
        var cells = new List<string>();
        var options = new List<(string? Name, string? Value)>();
        // What has the merchant's prefix goes before RSS's and Atom's own elements of the same name.
        IEnumerable<FeedNode> children = node.Children.OrderBy(child => child.HasPrefix ? 0 : 1);
        foreach (FeedNode child in children)
        {
            if (Option(child) is { } option)
            {
                options.Add(option);
            }
            else if (!_skipped.Contains(child.Name, StringComparer.OrdinalIgnoreCase))
            {
                Add(child, names, cells);
            }
        }
        foreach (var (name, value) in node.Attributes)
        {
            Put(name, value, names, cells);
        }
        var record = new Record(place, columns.Of(names), [.. cells]);
        FeedItem item = RecordItem.Read(record);
        foreach (var (name, value) in options)
        {
            OptionFields.Set(item, name, value);
        }
        return item;
    }

    private static void Add(FeedNode child, List<string> names, List<string> cells)
    {
        string name = child.Name;
        string text = child.Text.Trim();
        if (child.Attributes.TryGetValue("href", out string? href) && text.Length == 0)
        {
            bool isPicture =
                child.Attributes.GetValueOrDefault("rel") is "enclosure" or "image"
                || child
                    .Attributes.GetValueOrDefault("type")
                    ?.StartsWith("image/", StringComparison.Ordinal) == true;
            (name, text) = (isPicture ? "image" : name, href);
        }
        else if (child.Attributes.TryGetValue("url", out string? url) && text.Length == 0)
        {
            (name, text) = ("image", url);
        }
        else if (child.Children.Count > 0)
        {
            text = string.Join(
                CellText.ListSeparator,
                child.Children.Select(inner => inner.Text.Trim()).Where(inner => inner.Length > 0)
            );
            // Of an element with parts only lists are of use: <images><image>…</image></images>.
            if (ColumnNames.Guess(name).Field == FeedColumn.Attribute)
            {
                return;
            }
        }
        Put(name, text, names, cells);
    }

    // An element that comes again is a list, but what goes before (see above) is not joined with what it hides.
    private static void Put(string name, string text, List<string> names, List<string> cells)
    {
        if (text.Length == 0)
        {
            return;
        }
        int place = names.FindIndex(known => ColumnNames.Plain(known) == ColumnNames.Plain(name));
        if (place < 0)
        {
            names.Add(name);
            cells.Add(text);
            return;
        }
        FeedColumn field = ColumnNames.Guess(name).Field;
        bool isList =
            field
            is FeedColumn.Picture
                or FeedColumn.Category
                or FeedColumn.Kind
                or FeedColumn.Size
                or FeedColumn.Colour
                or FeedColumn.Material
                or FeedColumn.Tags
                or FeedColumn.Attribute;
        if (isList)
        {
            cells[place] += $"{CellText.ListSeparator}{text}";
        }
    }

    /// <summary><c>&lt;param name="Colour"&gt;Red&lt;/param&gt;</c> and its likes; null for every other element.</summary>
    private static (string? Name, string? Value)? Option(FeedNode child) =>
        child.Name.ToLowerInvariant() switch
        {
            "param" when child.Attributes.TryGetValue("name", out string? name) => (
                name,
                child.Text
            ),
            "param" when child.Child("PARAM_NAME") is { } name => (
                name.Text,
                child.Child("VAL")?.Text
            ),
            "product_detail" => (
                child.Child("attribute_name")?.Text,
                child.Child("attribute_value")?.Text
            ),
            _ => null,
        };
}
