using ClosetCompanion.Catalog.Import.Fields;
using ClosetCompanion.Catalog.Import.Items;
using ClosetCompanion.Catalog.Import.Tables;
using ClosetCompanion.Catalog.Import.Texts;

namespace ClosetCompanion.Catalog.Import.Formats.Shops;

/// <summary>Etsy's listing data (CSV): a row for each listing, with its variations as lists of words.</summary>
/// <remarks>It has no ids; the code (SKU) is taken where there is one, else the words of the title.</remarks>
internal sealed class EtsyTable : RowFormat
{
    private static readonly NamedColumn[] _columns =
    [
        new(FeedColumn.Attribute, "sku"),
        .. Ignore(
            "variation1type variation1name variation1values variation2type variation2name variation2values"
        ),
    ];

    private const int LongestId = 180;

    private static readonly char[] _between = [' ', '/', '\\', ',', '.', '|', '"', '\''];

    public override string Name => "Etsy listings (CSV)";

    public override string KnownBy =>
        "CSV with TITLE, PRICE, CURRENCY_CODE, IMAGE1 and VARIATION 1 NAME";

    protected override IReadOnlyList<NamedColumn> OwnColumns => _columns;

    protected override bool Fits(Columns columns) =>
        columns.HaveAll("title", "price", "currencycode", "image1");

    protected override void Complete(FeedItem item, Record record)
    {
        string? sku = record["sku"];
        item[FeedColumn.Id] =
            sku is not null && !sku.Contains(',', StringComparison.Ordinal)
                ? sku
                : Words(record["title"]);
        for (int variation = 1; variation <= 2; variation++)
        {
            OptionFields.Set(
                item,
                Named(record[$"variation{variation}name"], record[$"variation{variation}type"]),
                record[$"variation{variation}values"]?.Replace(',', CellText.ListSeparator)
            );
        }
        foreach (FeedColumn list in (FeedColumn[])[FeedColumn.Material, FeedColumn.Tags])
        {
            item[list] = item[list]?.Replace(',', CellText.ListSeparator).Replace('_', ' ');
        }
    }

    // The name is the seller's own; the type says whether it is a size or a colour.
    private static string? Named(string? name, string? type) =>
        name is not null
        && OptionFields.FieldOf(name) is null
        && type is not null
        && OptionFields.FieldOf(type) is not null
            ? type
            : name;

    private static string? Words(string? title)
    {
        string[] words =
            title?.ToLowerInvariant().Split(_between, StringSplitOptions.RemoveEmptyEntries) ?? [];
        string id = string.Join('-', words);
        return id.Length <= LongestId ? id : id[..LongestId];
    }
}
