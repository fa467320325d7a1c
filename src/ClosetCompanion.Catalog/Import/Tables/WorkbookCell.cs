using System.Globalization;

namespace ClosetCompanion.Catalog.Import.Tables;

/// <summary>The texts of a workbook's cells.</summary>
internal static class WorkbookCell
{
    private const double LargestExact = 1e15;

    /// <summary>A cell's text; numbers as digits with a point, dates as <c>2026-01-31</c>.</summary>
    /// <param name="value">What the cell holds.</param>
    /// <param name="format">How the spreadsheet shows it, such as <c>00000</c>.</param>
    public static string Text(object? value, string? format) =>
        value switch
        {
            null => "",
            string text => text,
            double number => Number(number, format),
            int number => number.ToString(CultureInfo.InvariantCulture),
            Enum error => SpreadsheetError.Shown(error.ToString()),
            bool flag => flag ? "true" : "false",
            DateTime { TimeOfDay.Ticks: 0 } date => date.ToString(
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture
            ),
            DateTime time => time.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture),
            _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
        };

    private static string Number(double number, string? format)
    {
        bool isWhole = number == Math.Floor(number) && Math.Abs(number) < LargestExact;
        if (!isWhole)
        {
            return WithPoint(number);
        }
        string digits = number.ToString("F0", CultureInfo.InvariantCulture);
        // An id shown as 00042 is 00042.
        return format is { Length: > 1 } && format.All(letter => letter == '0')
            ? digits.PadLeft(format.Length, '0')
            : digits;
    }

    // A workbook's numbers have a point and binary noise; a fourth decimal says that three are no thousands.
    private static string WithPoint(double number)
    {
        string text =
            double.IsFinite(number) && Math.Abs(number) < LargestExact
                ? Math.Round((decimal)number, 6).ToString(CultureInfo.InvariantCulture)
                : number.ToString("R", CultureInfo.InvariantCulture);
        int point = text.IndexOf('.', StringComparison.Ordinal);
        if (point < 0)
        {
            return text;
        }
        text = text.TrimEnd('0');
        int decimals = text.Length - point - 1;
        return decimals switch
        {
            0 => text[..^1],
            3 => $"{text}0",
            _ => text,
        };
    }
}
