using System.Globalization;
using ClosetCompanion.Search.Understanding.Readings;

namespace ClosetCompanion.Search.Understanding.Amounts;

/// <summary>Says prices in words.</summary>
internal static class PriceText
{
    /// <summary>"20 to 40 EUR", "up to 50", "from 20 USD".</summary>
    public static string Of(PriceLimits price)
    {
        var currency = price.Currency is null ? "" : $" {price.Currency}";
        return (price.From, price.To) switch
        {
            ({ } from, { } to) => $"{Number(from)} to {Number(to)}{currency}",
            (null, { } to) => $"up to {Number(to)}{currency}",
            ({ } from, null) => $"from {Number(from)}{currency}",
            _ => "any price",
        };
    }

    private static string Number(decimal number) =>
        number.ToString("0.##", CultureInfo.InvariantCulture);
}
