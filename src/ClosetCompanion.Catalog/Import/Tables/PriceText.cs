using System.Globalization;

namespace ClosetCompanion.Catalog.Import.Tables;

/// <summary>Prices as people write them: <c>1,299.00</c>, <c>12,99 €</c>, <c>INR 1299</c>.</summary>
internal static class PriceText
{
    // "$" and "¥" belong to several currencies, so they name none.
    private static readonly Dictionary<char, string> _signs = new()
    {
        ['€'] = "EUR",
        ['£'] = "GBP",
        ['₹'] = "INR",
    };

    /// <summary>Reads a price; the currency is null when the text names none.</summary>
    public static bool TryParse(string text, out decimal price, out string? currency)
    {
        currency = _signs.FirstOrDefault(sign => text.Contains(sign.Key)).Value;
        string letters = string.Concat(text.Where(char.IsLetter));
        if (letters.Length == 3 && letters.All(char.IsAsciiLetterUpper))
        {
            currency = letters;
        }
        else if (letters.Length > 0)
        {
            price = 0;
            return false;
        }
        string number = string.Concat(
            text.Where(c => char.IsAsciiDigit(c) || c is '.' or ',' or '-')
        );
        return decimal.TryParse(
            WithPoint(number),
            NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out price
        );
    }

    // A comma before one or two last digits is a decimal comma when no point follows it; other commas group thousands.
    private static string WithPoint(string number)
    {
        int comma = number.LastIndexOf(',');
        int point = number.LastIndexOf('.');
        if (comma > point && number.Length - comma is 2 or 3)
        {
            return number[..comma]
                    .Replace(".", "", StringComparison.Ordinal)
                    .Replace(",", "", StringComparison.Ordinal)
                + "."
                + number[(comma + 1)..];
        }
        return number.Replace(",", "", StringComparison.Ordinal);
    }
}
