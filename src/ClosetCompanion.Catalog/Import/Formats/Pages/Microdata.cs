using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using ClosetCompanion.Catalog.Import.Fields;
using ClosetCompanion.Catalog.Import.Items;

namespace ClosetCompanion.Catalog.Import.Formats.Pages;

/// <summary>Reads products that a page marks with <c>itemscope</c>, <c>itemtype</c> and <c>itemprop</c>.</summary>
internal static class Microdata
{
    private const string Products =
        "[itemscope][itemtype$='schema.org/Product'],[itemscope][itemtype$='schema.org/IndividualProduct']";

    public static IEnumerable<FeedItem> Read(IHtmlDocument page, RowPlace place) =>
        page.QuerySelectorAll(Products)
            .Where(scope => scope.ParentElement?.Closest(Products) is null)
            .Select(scope => Read(scope, place));

    private static FeedItem Read(IElement scope, RowPlace place)
    {
        ILookup<string, IElement> all = scope
            .QuerySelectorAll("[itemprop]")
            .SelectMany(element =>
                element
                    .GetAttribute("itemprop")!
                    .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                    .Select(name => (name, element))
            )
            .ToLookup(pair => pair.name, pair => pair.element);
        string[] prices = [.. Values("price").Distinct()];
        var item = new FeedItem(place)
        {
            [FeedColumn.Id] = Value("sku") ?? Value("productID") ?? Value("mpn"),
            [FeedColumn.Title] = Own("name"),
            [FeedColumn.Description] = Own("description"),
            [FeedColumn.Brand] = Named("brand") ?? Named("manufacturer"),
            [FeedColumn.Category] = Value("category"),
            [FeedColumn.Colour] = Value("color"),
            [FeedColumn.Size] = Value("size"),
            [FeedColumn.Material] = Value("material"),
            [FeedColumn.Pattern] = Value("pattern"),
            [FeedColumn.Price] = prices.Length > 0 ? string.Join(" – ", prices) : Value("lowPrice"),
            [FeedColumn.Currency] = Value("priceCurrency"),
            [FeedColumn.Availability] = Value("availability"),
            [FeedColumn.Condition] = Value("itemCondition"),
            [FeedColumn.Link] = Own("url"),
        };
        item.Pictures.AddRange(Values("image"));
        return item;

        IEnumerable<string> Values(string name) =>
            all[name].Select(Text).Where(text => text.Length > 0);
        string? Value(string name) => Values(name).FirstOrDefault();
        // The name of a review's author or of the brand is not the product's.
        string? Own(string name) =>
            all[name]
                .Where(element => element.ParentElement?.Closest("[itemscope]") == scope)
                .Select(Text)
                .FirstOrDefault(text => text.Length > 0);
        string? Named(string name) =>
            all[name]
                .Select(element =>
                    element.HasAttribute("itemscope")
                        ? element.QuerySelector("[itemprop='name']") is { } inner
                            ? Text(inner)
                            : ""
                        : Text(element)
                )
                .FirstOrDefault(text => text.Length > 0);
    }

    private static string Text(IElement element) =>
        (
            element.GetAttribute("content")
            ?? element.LocalName switch
            {
                "a" or "link" => element.GetAttribute("href"),
                "img" => element.GetAttribute("src"),
                "source" => element.GetAttribute("src") ?? element.GetAttribute("srcset"),
                "data" or "meter" => element.GetAttribute("value"),
                "time" => element.GetAttribute("datetime"),
                _ => null,
            }
            ?? element.TextContent
        ).Trim();
}
