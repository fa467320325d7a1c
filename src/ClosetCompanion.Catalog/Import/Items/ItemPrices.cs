using ClosetCompanion.Catalog.Import.Fields;
using ClosetCompanion.Catalog.Import.Prices;

namespace ClosetCompanion.Catalog.Import.Items;

/// <summary>The prices of an item.</summary>
/// <param name="Regular">What it costs when it is not on sale.</param>
/// <param name="Original">What it cost before, or is recommended to cost; null where that is not more.</param>
/// <param name="Sale">The reduced price that the file names; it may be for other days than today.</param>
/// <param name="SaleStart">When it begins.</param>
/// <param name="SaleEnd">When it ends.</param>
/// <param name="Currency">ISO 4217 code.</param>
internal sealed record ItemPrices(
    decimal? Regular,
    decimal? Original,
    decimal? Sale,
    DateTimeOffset? SaleStart,
    DateTimeOffset? SaleEnd,
    string? Currency
)
{
    /// <summary>Reads the prices; what cannot be read is noted and not guessed.</summary>
    public static ItemPrices Read(FeedItem item, PriceContext context, List<RowNote> notes)
    {
        string? currency = CurrencyOf(item);
        string? named = currency;
        decimal? regular = Amount(FeedColumn.Price, "price");
        decimal? sale = Amount(FeedColumn.SalePrice, "sale price");
        decimal? original = Amount(FeedColumn.OriginalPrice, "original price");
        var (start, end) = SaleDates.Read(item, notes);
        decimal? price =
            regular ?? (item[FeedColumn.Price] is null && sale is null ? original : null);
        return new ItemPrices(
            price,
            original > (price ?? sale) ? original : null,
            sale > 0 ? sale : null,
            start,
            end,
            named
        );

        decimal? Amount(FeedColumn field, string name)
        {
            if (item.Text(field) is not { } text)
            {
                return null;
            }
            PriceReading reading = PriceText.Read(text, context.Sign, currency);
            named ??= reading.Currency;
            if (reading.Problem is { } problem)
            {
                item.SetAttribute(name, text);
                notes.Add(
                    new RowNote(
                        $"The {name} \"{Short(text)}\" cannot be read: {problem.TrimEnd('.')}.",
                        name,
                        text,
                        "Write one number, such as 1299.00 EUR."
                    )
                );
            }
            return reading.Amount;
        }
    }

    // "€" in a column of its own is a currency too.
    private static string? CurrencyOf(FeedItem item)
    {
        string? text = item.Text(FeedColumn.Currency);
        return text is null ? null
            : CurrencyWords.Find(text) is { Length: > 0 } code ? code
            : text;
    }

    private static string Short(string text) => text.Length <= 40 ? text : $"{text[..39]}…";
}
