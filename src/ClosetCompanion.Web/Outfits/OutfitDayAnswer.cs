using ClosetCompanion.Catalog.Store.Outfits;

namespace ClosetCompanion.Web.Outfits;

/// <summary>A day of an outfit.</summary>
internal sealed record OutfitDayAnswer
{
    public OutfitDayAnswer(OutfitDay day)
    {
        Day = day.Day;
        Outfit = day.OutfitId;
        IsPlanned = day.IsPlanned;
        IsWorn = day.IsWorn;
    }

    /// <summary>The day.</summary>
    public DateOnly Day { get; }

    /// <summary>The outfit's id.</summary>
    public string Outfit { get; }

    /// <summary>Whether it is planned for the day.</summary>
    public bool IsPlanned { get; }

    /// <summary>Whether it was worn on the day.</summary>
    public bool IsWorn { get; }
}
