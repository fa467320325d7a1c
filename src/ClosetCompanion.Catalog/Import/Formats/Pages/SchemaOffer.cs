using System.Text.Json;
using ClosetCompanion.Catalog.Import.Documents;
using ClosetCompanion.Catalog.Import.Fields;
using ClosetCompanion.Catalog.Import.Items;

namespace ClosetCompanion.Catalog.Import.Formats.Pages;

/// <summary>Reads what a product costs in schema.org's words: one offer, several, or a range of prices.</summary>
internal static class SchemaOffer
{
    public static void Read(JsonElement product, JsonElement? group, FeedItem item)
    {
        JsonElement[] offers = [.. product.ListOf("offers")];
        if (offers.Length == 0 && group is { } around)
        {
            offers = [.. around.ListOf("offers")];
        }
        // An aggregate may list the offers that it sums up.
        offers =
        [
            .. offers.SelectMany(offer =>
                offer.Member("price") is null && offer.ListOf("offers").Any()
                    ? offer.ListOf("offers").Select(inner => inner)
                    : [offer]
            ),
        ];
        if (offers.Length == 0)
        {
            return;
        }
        string[] prices = [.. offers.SelectMany(PricesOf).Distinct()];
        // Several prices are no price; the text says which they are.
        item[FeedColumn.Price] = prices.Length > 0 ? string.Join(" – ", prices) : null;
        item[FeedColumn.Currency] = offers
            .Select(offer => offer.TextOf("priceCurrency") ?? Specified(offer, "priceCurrency"))
            .FirstOrDefault(code => code is not null);
        item[FeedColumn.Availability] = offers
            .Select(offer => offer.TextOf("availability"))
            .OfType<string>()
            .OrderByDescending(text => text.EndsWith("InStock", StringComparison.Ordinal))
            .FirstOrDefault();
        item.Fill(
            FeedColumn.Condition,
            offers.Select(offer => offer.TextOf("itemCondition")).FirstOrDefault(c => c is not null)
        );
        item.Fill(FeedColumn.Link, offers[0].TextOf("url"));
    }

    private static IEnumerable<string> PricesOf(JsonElement offer)
    {
        if ((offer.TextOf("price") ?? Specified(offer, "price")) is { } price)
        {
            return [price];
        }
        return new[] { offer.TextOf("lowPrice"), offer.TextOf("highPrice") }.OfType<string>();
    }

    private static string? Specified(JsonElement offer, string name) =>
        offer
            .ListOf("priceSpecification")
            .Select(specification => specification.TextOf(name))
            .FirstOrDefault(text => text is not null);
}
