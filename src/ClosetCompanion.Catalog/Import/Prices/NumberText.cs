using System.Globalization;

namespace ClosetCompanion.Catalog.Import.Prices;

/// <summary>Numbers as the countries write them: <c>1,299.00</c>, <c>1.299,00</c>, <c>1'299.00</c>, <c>1,29,999</c>.</summary>
internal static class NumberText
{
    private const int ThousandDigits = 3;

    /// <summary>Reads digits with points, commas and apostrophes between them; null when they fit no way of writing.</summary>
    /// <param name="number">The number, as <see cref="PriceTokens"/> gives it.</param>
    /// <param name="sign">The decimal sign of the table's other prices.</param>
    /// <param name="hasThreeDecimals">Whether the currency has a thousandth part.</param>
    /// <param name="isContinental">Whether the currency suggests that a point groups thousands.</param>
    public static (decimal? Value, string? Problem) Read(
        string number,
        DecimalSign sign,
        bool hasThreeDecimals,
        bool isContinental
    )
    {
        string plain = number.Replace("'", "", StringComparison.Ordinal);
        if (plain.Contains('E', StringComparison.Ordinal))
        {
            return Value(plain, "");
        }
        int comma = plain.LastIndexOf(',');
        int point = plain.LastIndexOf('.');
        int last = Math.Max(comma, point);
        if (last < 0)
        {
            return Value(plain, "");
        }
        char separator = plain[last];
        string whole = plain[..last];
        string end = plain[(last + 1)..];
        bool isOnly = !whole.Contains(separator, StringComparison.Ordinal);
        bool hasBoth = comma >= 0 && point >= 0;
        if (end.Length != ThousandDigits)
        {
            return isOnly ? WithCents(whole, end) : (null, null);
        }
        if (!isOnly)
        {
            return hasBoth ? (null, null) : Grouped(plain, separator);
        }
        if (hasBoth)
        {
            // 1,299.000: three decimals, or a slip.
            return hasThreeDecimals ? WithCents(whole, end) : (null, Doubt(number));
        }
        return ReadThreeDigits(
            number,
            whole,
            end,
            separator,
            sign,
            hasThreeDecimals,
            isContinental
        );
    }

    /// <summary>Which decimal sign a number shows beyond doubt.</summary>
    public static DecimalSign SignOf(string number)
    {
        int last = number.LastIndexOfAny(['.', ',']);
        if (last < 0 || number.IndexOf(number[last], StringComparison.Ordinal) != last)
        {
            return DecimalSign.Unknown;
        }
        bool isSure =
            number.Length - last - 1 is 1 or 2
            || number.AsSpan(0, last).IndexOfAny('.', ',', '\'') >= 0;
        return (isSure, number[last]) switch
        {
            (true, '.') => DecimalSign.Point,
            (true, ',') => DecimalSign.Comma,
            _ => DecimalSign.Unknown,
        };
    }

    // "1.299" and "1,299": a group of thousands or three decimals.
    private static (decimal?, string?) ReadThreeDigits(
        string number,
        string whole,
        string end,
        char separator,
        DecimalSign sign,
        bool hasThreeDecimals,
        bool isContinental
    )
    {
        DecimalSign own = separator == '.' ? DecimalSign.Point : DecimalSign.Comma;
        bool canGroup = whole.Length is > 0 and <= ThousandDigits && whole != "0";
        if (hasThreeDecimals || !canGroup)
        {
            return sign != DecimalSign.Unknown && sign != own
                ? (null, Doubt(number))
                : WithCents(whole, end);
        }
        if (sign != DecimalSign.Unknown && sign != own)
        {
            return Value(whole + end, "");
        }
        if (sign == own)
        {
            return own == DecimalSign.Point && !isContinental
                ? WithCents(whole, end)
                : (null, Doubt(number));
        }
        // Nothing else tells: a comma groups, and so does a point where people write euros.
        return own == DecimalSign.Comma || isContinental
            ? Value(whole + end, "")
            : (null, Doubt(number));
    }

    private static string Doubt(string number) =>
        $"\"{number}\" can be a number of thousands or one with three decimals. Write it without a separator, or with two decimals.";

    private static (decimal?, string?) WithCents(string whole, string cents)
    {
        char[] separators = [.. whole.Where(letter => letter is '.' or ',').Distinct()];
        return separators.Length switch
        {
            0 => Value(whole, cents),
            1 when Grouped(whole, separators[0]).Value is not null => Value(
                whole.Replace(separators[0].ToString(), "", StringComparison.Ordinal),
                cents
            ),
            _ => (null, null),
        };
    }

    // Groups of three, or as in India of two with three at the end.
    private static (decimal? Value, string? Problem) Grouped(string number, char separator)
    {
        string[] groups = number.Split(separator);
        bool fits =
            groups[0].Length is >= 1 and <= ThousandDigits
            && groups[^1].Length == ThousandDigits
            && (
                groups[1..^1].All(group => group.Length == ThousandDigits)
                || (groups[0].Length <= 2 && groups[1..^1].All(group => group.Length == 2))
            );
        return fits ? Value(string.Concat(groups), "") : (null, null);
    }

    private static (decimal? Value, string? Problem) Value(string whole, string cents) =>
        decimal.TryParse(
            cents.Length == 0 ? whole : $"{whole}.{cents}",
            NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent,
            CultureInfo.InvariantCulture,
            out decimal value
        )
        && value < 1e13m
            ? (value, null)
            : (null, null);
}
