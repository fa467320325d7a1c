using System.Globalization;
using ClosetCompanion.Search.Understanding.Readings;

namespace ClosetCompanion.Search.Understanding.Chips;

/// <summary>Writes a query that is read as certain parts.</summary>
internal static class ReadingText
{
    /// <summary>The wanted things in their order, the free words, and what is left out behind them.</summary>
    /// <param name="parts">The parts.</param>
    /// <param name="freeWords">Words besides.</param>
    /// <param name="written">How a part is written.</param>
    /// <param name="between">What stands between wanted things; a comma keeps "blue" and "green" apart.</param>
    public static string Of(
        IReadOnlyList<ReadingPart> parts,
        IReadOnlyList<string> freeWords,
        Func<ReadingPart, string> written,
        string between = " "
    )
    {
        var wanted = parts.Where(part => !part.Excluded).Select(written).Concat(freeWords);
        var text = string.Join(between, wanted);
        var left = string.Join(
            ", ",
            parts.Where(part => part.Excluded).Select(part => $"not {written(part)}")
        );
        return text.Length > 0 && left.Length > 0 ? $"{text}, {left}" : text + left;
    }

    /// <summary>A part in English words that are read as just that part.</summary>
    public static string InEnglish(ReadingPart part) =>
        part switch
        {
            { Price: { } price } => Price(price),
            { Size: { } size } => size.Contains(' ') ? size : $"size {size}",
            _ => part.Name,
        };

    private static string Price(PriceLimits price)
    {
        var currency = price.Currency is null ? "" : $" {price.Currency}";
        return (price.From, price.To) switch
        {
            ({ } from, { } to) => $"between {Number(from)} and {Number(to)}{currency}",
            (null, { } to) => $"under {Number(to)}{currency}",
            ({ } from, null) => $"{Number(from)}{currency} or more",
            _ => "",
        };
    }

    private static string Number(decimal number) =>
        number.ToString("0.##", CultureInfo.InvariantCulture);
}
