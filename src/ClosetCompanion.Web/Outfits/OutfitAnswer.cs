using ClosetCompanion.Catalog.Store.Outfits;
using ClosetCompanion.Search.SavedOutfits;

namespace ClosetCompanion.Web.Outfits;

/// <summary>An outfit.</summary>
internal sealed record OutfitAnswer
{
    public OutfitAnswer(SavedOutfit saved, IEnumerable<OutfitDay> days)
    {
        OutfitDay[] all = [.. days];
        Id = saved.Outfit.Id;
        Name = saved.Outfit.Name;
        ChangedAt = saved.Outfit.ChangedAt;
        Pieces = [.. saved.Pieces.Select(piece => new OutfitPieceAnswer(piece))];
        Planned = [.. all.Where(day => day.IsPlanned).Select(day => day.Day)];
        Worn = [.. all.Where(day => day.IsWorn).Select(day => day.Day)];
    }

    /// <summary>Its id.</summary>
    public string Id { get; }

    /// <summary>What it is called.</summary>
    public string Name { get; }

    /// <summary>When name or pieces were last changed.</summary>
    public DateTimeOffset ChangedAt { get; }

    /// <summary>Its pieces, the lowest layer first.</summary>
    public IReadOnlyList<OutfitPieceAnswer> Pieces { get; }

    /// <summary>The days for which it is planned, the first day first.</summary>
    public IReadOnlyList<DateOnly> Planned { get; }

    /// <summary>The days on which it was worn, the first day first.</summary>
    public IReadOnlyList<DateOnly> Worn { get; }
}
