namespace ClosetCompanion.Web.Browsing;

/// <summary>Writes prices.</summary>
public static class PriceText
{
    /// <summary>A price such as "€ 24.90"; null when there is none.</summary>
    public static string? Of(decimal? price, string? currency)
    {
        if (price is not { } amount)
        {
            return null;
        }

        var number = amount == decimal.Truncate(amount) ? $"{amount:N0}" : $"{amount:N2}";
        // A no-break space keeps sign and number on one line.
        return currency switch
        {
            null or "" => number,
            "EUR" => $"€\u00A0{number}",
            "USD" => $"${number}",
            "GBP" => $"£{number}",
            "INR" => $"₹{number}",
            "JPY" => $"¥{number}",
            _ => $"{currency}\u00A0{number}",
        };
    }

    /// <summary>A range of prices, <c>10..50</c>, as people read it.</summary>
    public static string OfRange(string range)
    {
        ArgumentNullException.ThrowIfNull(range);
        return range.Split("..", 2) switch
        {
            ["", var to] => $"up to {to}",
            [var from, ""] => $"from {from}",
            [var from, var to] => $"{from} – {to}",
            _ => range,
        };
    }
}
