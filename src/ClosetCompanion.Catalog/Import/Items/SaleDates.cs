using System.Globalization;
using ClosetCompanion.Catalog.Import.Fields;

namespace ClosetCompanion.Catalog.Import.Items;

/// <summary>The days on which a sale price holds.</summary>
internal static class SaleDates
{
    private static readonly string[] _formats =
    [
        "yyyy-MM-dd",
        "yyyy-MM-dd HH:mm:ss",
        "yyyy-MM-ddTHH:mmzzz",
        "yyyy-MM-ddTHH:mm:sszzz",
        "yyyy-MM-ddTHH:mm:ss",
        "yyyy-MM-ddTHH:mm",
        "yyyy-MM-dd HH:mm",
        "yyyyMMdd",
        "yyyy/MM/dd",
        "dd.MM.yyyy",
        "d.M.yyyy",
    ];

    /// <summary>The first and the last moment; null where it is open. Google writes both in one, with <c>/</c> between them.</summary>
    public static (DateTimeOffset? Start, DateTimeOffset? End) Read(
        FeedItem item,
        List<RowNote> notes
    )
    {
        string? first = item.Text(FeedColumn.SaleStart);
        string? last = item.Text(FeedColumn.SaleEnd);
        if (item.Text(FeedColumn.SaleDates) is { } both)
        {
            int slash = both.IndexOf('/', StringComparison.Ordinal);
            first ??= slash < 0 ? both : both[..slash];
            last ??= slash < 0 ? null : both[(slash + 1)..];
        }
        (first, last) = SlashDates.Rewrite(first, last);
        return (Moment(first, isEnd: false, notes), Moment(last, isEnd: true, notes));
    }

    private static DateTimeOffset? Moment(string? text, bool isEnd, List<RowNote> notes)
    {
        string? date = text?.Trim();
        if (string.IsNullOrEmpty(date))
        {
            return null;
        }
        if (
            DateTimeOffset.TryParseExact(
                date.Replace("Z", "+00:00", StringComparison.Ordinal),
                _formats,
                CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal,
                out DateTimeOffset moment
            )
        )
        {
            bool isDay = !date.Contains(':', StringComparison.Ordinal);
            return isEnd && isDay ? moment.AddDays(1).AddTicks(-1) : moment;
        }
        notes.Add(
            new RowNote(
                $"The date \"{date}\" of the sale price cannot be read.",
                "sale dates",
                date,
                "Write it as 2026-01-31."
            )
        );
        return null;
    }
}
