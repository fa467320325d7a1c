using System.Globalization;
using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Catalog.Store.Closets;
using ClosetCompanion.Web.Browsing;

namespace ClosetCompanion.Web.Closets;

/// <summary>Says how often a thing was worn.</summary>
internal static class WearText
{
    /// <summary>Not worn yet; worn once; worn 12 times.</summary>
    public static string Times(WearCount wears) =>
        wears.Days switch
        {
            0 => "Not worn yet",
            1 => "Worn once",
            _ => $"Worn {wears.Days:N0} times",
        };

    /// <summary>What it cost for each day; null where nobody knows what it cost or it was not worn.</summary>
    public static string? Cost(ClosetItem item) =>
        item is { CostPerWear: { } cost, Wears.Days: > 0 }
            ? $"{PriceText.Of(cost, item.Product.Product.Currency)} a wear"
            : null;

    /// <summary>A day as people read it: 28 November 2026.</summary>
    public static string Of(DateOnly day) =>
        day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>A day as forms write it: 2026-11-28.</summary>
    public static string Write(DateOnly day) =>
        day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
