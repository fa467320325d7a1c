using System.Globalization;

namespace ClosetCompanion.Catalog.Sqlite.Rows;

/// <summary>Days as a store writes them: 2026-11-28, so that they sort as texts.</summary>
internal static class DayText
{
    private const string Format = "yyyy-MM-dd";

    public static string Of(DateOnly day) => day.ToString(Format, CultureInfo.InvariantCulture);

    public static string? Of(DateOnly? day) => day is { } known ? Of(known) : null;

    public static DateOnly? Read(string? text) =>
        text is null ? null : DateOnly.ParseExact(text, Format, CultureInfo.InvariantCulture);
}
