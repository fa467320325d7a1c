using System.Globalization;
using ClosetCompanion.Catalog.Store.Outfits;
using ClosetCompanion.Search.SavedOutfits;
using ClosetCompanion.Web.Closets;
using Microsoft.AspNetCore.Components;

namespace ClosetCompanion.Web.Pages;

/// <summary>The outfits of whoever looks at it, and the calendar of a month.</summary>
public sealed partial class OutfitsPage : ComponentBase
{
    /// <summary>The part of the address that says which month: 2026-11.</summary>
    internal const string MonthPart = "month";

    private const string PagePart = "page";
    private const int PageSize = 24;

    // A calendar shows some days of the months beside its own.
    private const int DaysBeside = 7;

    private IReadOnlyList<SavedOutfit> _outfits = [];
    private IReadOnlyList<OutfitDay> _days = [];
    private Dictionary<string, SavedOutfit> _dated = new(StringComparer.Ordinal);
    private DateOnly _month;
    private int _page = 1;
    private int _total;
    private bool _isReady;

    /// <summary>The request.</summary>
    [CascadingParameter]
    public HttpContext Http { get; set; } = null!;

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        _month = MonthOf(Http.Request.Query[MonthPart], Time.Today());
        _page =
            int.TryParse(
                Http.Request.Query[PagePart],
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var page
            ) && page is > 0 and <= Outfit.MostOutfits
                ? page
                : 1;
        if (Visitor.Id is { } person)
        {
            await ReadAsync(person, Http.RequestAborted);
        }

        _isReady = true;
    }

    private async Task ReadAsync(string person, CancellationToken cancellationToken)
    {
        var outfits = Companion.Store.Outfits;
        _total = await outfits.CountAsync(person, cancellationToken);
        _outfits = await Companion.GetOutfitsAsync(
            person,
            (_page - 1) * PageSize,
            PageSize,
            cancellationToken
        );
        _days = await outfits.GetDaysAsync(
            person,
            _month.AddDays(-DaysBeside),
            _month.AddMonths(1).AddDays(DaysBeside),
            id: null,
            cancellationToken
        );
        foreach (var id in _days.Select(day => day.OutfitId).Distinct(StringComparer.Ordinal))
        {
            if (await Companion.FindOutfitAsync(person, id, cancellationToken) is { } outfit)
            {
                _dated[id] = outfit;
            }
        }
    }

    private static DateOnly MonthOf(string? text, DateOnly today) =>
        DateOnly.TryParseExact(
            text,
            "yyyy-MM",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var month
        )
        // A calendar needs days before and after.
        && month.Year is > 1900 and < 9000
            ? month
            : new DateOnly(today.Year, today.Month, 1);
}
