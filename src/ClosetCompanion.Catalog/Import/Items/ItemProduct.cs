using System.Globalization;
using ClosetCompanion.Catalog.Import.Fields;
using ClosetCompanion.Catalog.Import.Tables;
using ClosetCompanion.Catalog.Import.Texts;

namespace ClosetCompanion.Catalog.Import.Items;

/// <summary>Makes a product of what a file says.</summary>
internal static class ItemProduct
{
    /// <summary>The product; null when the item has no id.</summary>
    /// <param name="item">The item.</param>
    /// <param name="context">What is known around its prices.</param>
    /// <param name="notes">What cannot be read is added here.</param>
    public static Product? Read(FeedItem item, PriceContext context, List<RowNote> notes)
    {
        if (IdText.Read(item, notes) is not { } id)
        {
            return null;
        }
        string[] category = CategoryPath.Read(item);
        string[] colours = ColourWords.Read(item);
        string? gender = PersonWords.Gender(item, category);
        ItemPrices prices = ItemPrices.Read(item, context, notes);
        return new Product
        {
            Id = id,
            Title =
                item.Text(FeedColumn.Title)
                ?? MadeTitle.Of(id, gender, colours.FirstOrDefault(), category.LastOrDefault()),
            Description = item.Text(FeedColumn.Description),
            Brand = item.Text(FeedColumn.Brand),
            Category = category,
            Colour = colours.FirstOrDefault(),
            OtherColours = [.. colours.Skip(1)],
            Gender = gender,
            AgeGroup = PersonWords.Age(item),
            Season = item.Text(FeedColumn.Season),
            Usage = item.Text(FeedColumn.Usage),
            Size = item.Text(FeedColumn.Size),
            Material = item.Text(FeedColumn.Material),
            Pattern = item.Text(FeedColumn.Pattern),
            Condition = OfferWords.Condition(item),
            Availability = OfferWords.Availability(item),
            Stock = StockOf(item),
            Price = prices.Regular,
            SalePrice = prices.Sale,
            SaleFrom = prices.SaleStart,
            SaleTo = prices.SaleEnd,
            OriginalPrice = prices.Original,
            Currency = prices.Currency,
            Link = CellText.Words(item[FeedColumn.Link]),
            VariantGroup = CellText.Words(item[FeedColumn.VariantGroup]),
            Attributes = Attributes(item),
        };
    }

    private static SortedDictionary<string, string> Attributes(FeedItem item)
    {
        item.SetAttribute("tags", item.Text(FeedColumn.Tags));
        // "in stock" in the column of numbers is told as it stands.
        item.SetAttribute("stock", StockOf(item) is null ? item.Text(FeedColumn.Quantity) : null);
        return item.Attributes;
    }

    // A shop that sold more than it had counts below zero; there is nothing to be had then.
    private static decimal? StockOf(FeedItem item) =>
        decimal.TryParse(
            item.Text(FeedColumn.Quantity),
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out decimal stock
        )
            ? Math.Max(0, stock)
            : null;
}
