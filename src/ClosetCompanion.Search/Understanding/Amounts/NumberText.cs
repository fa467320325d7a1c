using System.Globalization;

namespace ClosetCompanion.Search.Understanding.Amounts;

/// <summary>Numbers as people type them in prices: <c>50</c>, <c>19.99</c>, <c>1.299,00</c>, <c>1,299</c>.</summary>
internal static class NumberText
{
    /// <summary>Reads a number; null where it is none.</summary>
    public static decimal? Read(string text)
    {
        var comma = text.LastIndexOf(',');
        var point = text.LastIndexOf('.');
        var last = Math.Max(comma, point);
        // The last sign parts off the cents where one or two digits follow it; all others group thousands.
        var cents = last >= 0 && text.Length - last - 1 is 1 or 2 ? text[(last + 1)..] : "";
        var whole = string.Concat(
            (cents.Length > 0 ? text[..last] : text).Where(char.IsAsciiDigit)
        );
        return decimal.TryParse(
            cents.Length > 0 ? $"{whole}.{cents}" : whole,
            NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? number
            : null;
    }
}
