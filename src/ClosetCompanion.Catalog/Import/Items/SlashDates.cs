using System.Globalization;
using System.Text.RegularExpressions;

namespace ClosetCompanion.Catalog.Import.Items;

/// <summary>Dates with slashes, of which countries begin with the day or with the month.</summary>
internal static partial class SlashDates
{
    private const int Months = 12;
    private const int Century = 2000;
    private const int TwoDigits = 100;

    /// <summary>Both dates as <c>2026-01-31</c> where their numbers tell which is the month; else as they are.</summary>
    /// <remarks>"1/1/26" is one day either way; "12/31/26" says the order, for the date beside it too.</remarks>
    public static (string? First, string? Last) Rewrite(string? first, string? last)
    {
        if (Read(first) is var a && Read(last) is var b && a is null && b is null)
        {
            return (first, last);
        }
        bool? isMonthFirst = OrderOf(a) ?? OrderOf(b);
        return (Rewritten(first, a, isMonthFirst), Rewritten(last, b, isMonthFirst));
    }

    private static string? Rewritten(
        string? text,
        (int One, int Two, int Year)? date,
        bool? isMonthFirst
    )
    {
        if (date is not var (one, two, year) || (one != two && isMonthFirst is null))
        {
            return text;
        }
        var (month, day) = isMonthFirst == false ? (two, one) : (one, two);
        return string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}-{day:00}");
    }

    private static bool? OrderOf((int One, int Two, int Year)? date) =>
        date switch
        {
            { One: > Months } => false,
            { Two: > Months } => true,
            _ => null,
        };

    private static (int One, int Two, int Year)? Read(string? text)
    {
        if (text is null || Slashes().Match(text) is not { Success: true } match)
        {
            return null;
        }
        int year = Number(match, "year");
        return (
            Number(match, "one"),
            Number(match, "two"),
            year < TwoDigits ? Century + year : year
        );
    }

    private static int Number(Match match, string name) =>
        int.Parse(match.Groups[name].ValueSpan, CultureInfo.InvariantCulture);

    // Magento writes the beginning of the day behind it: "1/1/26, 12:00 AM".
    [GeneratedRegex(
        @"^\s*(?<one>[0-9]{1,2})/(?<two>[0-9]{1,2})/(?<year>[0-9]{4}|[0-9]{2})(,? (12|0?0):00(:00)?( ?AM)?)?\s*$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Slashes();
}
