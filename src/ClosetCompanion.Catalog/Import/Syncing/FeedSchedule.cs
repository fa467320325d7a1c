using System.Globalization;

namespace ClosetCompanion.Catalog.Import.Syncing;

/// <summary>How often a feed is read, in words: <c>every 6 hours</c>.</summary>
public static class FeedSchedule
{
    private static readonly TimeSpan _shortest = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan _longest = TimeSpan.FromDays(30);

    private static readonly (string Name, TimeSpan Length)[] _units =
    [
        ("minute", TimeSpan.FromMinutes(1)),
        ("hour", TimeSpan.FromHours(1)),
        ("day", TimeSpan.FromDays(1)),
        ("week", TimeSpan.FromDays(7)),
    ];

    /// <summary>Reads <c>every 6 hours</c>, <c>every day</c>, <c>30 minutes</c>, <c>hourly</c>, <c>daily</c>.</summary>
    /// <exception cref="CatalogException">It is no such text, or shorter than 5 minutes, or longer than 30 days.</exception>
    public static TimeSpan Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        string[] words = text.Trim()
            .ToLowerInvariant()
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words is ["every", .. var rest])
        {
            words = rest;
        }
        double count = 1;
        string? unit = words switch
        {
            ["hourly"] => "hour",
            ["daily"] => "day",
            ["weekly"] => "week",
            [var one] => one,
            [var number, var name]
                when double.TryParse(
                    number,
                    NumberStyles.None,
                    CultureInfo.InvariantCulture,
                    out count
                ) => name,
            _ => null,
        };
        TimeSpan length = _units
            .FirstOrDefault(known => unit == known.Name || unit == $"{known.Name}s")
            .Length;
        // A count without bounds would not fit into a span of time.
        TimeSpan every = length * Math.Min(count, 100_000);
        return every >= _shortest && every <= _longest
            ? every
            : throw new CatalogException(
                $"\"{PlainText.Of(text)}\" is no schedule. Write it like \"every 6 hours\"; from 5 minutes to 30 days are possible."
            );
    }

    /// <summary>In words that <see cref="Parse"/> reads.</summary>
    public static string Text(TimeSpan every)
    {
        var (name, length) = _units.Last(unit =>
            every.Ticks % unit.Length.Ticks == 0 || unit.Name == "minute"
        );
        long count = every.Ticks / length.Ticks;
        return count == 1 ? $"every {name}" : $"every {count} {name}s";
    }
}
