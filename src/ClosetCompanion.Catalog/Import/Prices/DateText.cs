using System.Text.RegularExpressions;

namespace ClosetCompanion.Catalog.Import.Prices;

/// <summary>Tells dates where prices are expected: spreadsheets make <c>5-May</c> or <c>2026-05-12</c> of <c>12.5</c>.</summary>
internal static partial class DateText
{
    private const string Months =
        "jan|feb|fév|fev|mar|mär|mrz|apr|abr|avr|may|mai|maj|mag|jun|juin|giu|jul|juil|lug|aug|août|aou|ago|sep|set|oct|okt|ott|out|nov|dec|dez|déc|dic|ene|gen";

    public static bool Is(string text) => Numbers().IsMatch(text) || Named().IsMatch(text);

    [GeneratedRegex(
        @"^\s*([0-9]{4}[-/.][0-9]{1,2}[-/.][0-9]{1,2}([T ].*)?|[0-9]{1,2}[-/.][0-9]{1,2}[-/.]([0-9]{4}|[0-9]{2}))\s*$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Numbers();

    [GeneratedRegex(
        @"^\s*([0-9]{1,2}[-. ]{1,2}("
            + Months
            + @")\p{L}{0,6}\.?([-. ,]{1,2}[0-9]{2,4})?|("
            + Months
            + @")\p{L}{0,6}\.?[- ][0-9]{1,2}(,? ?[0-9]{4})?)\s*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Named();
}
