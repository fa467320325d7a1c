namespace ClosetCompanion.Catalog.Store.Outfits;

/// <summary>A day for which an outfit is planned, on which it was worn, or both.</summary>
/// <param name="OutfitId">The outfit.</param>
/// <param name="Day">The day.</param>
/// <param name="IsPlanned">Whether it is planned for the day.</param>
/// <param name="IsWorn">Whether it was worn on the day.</param>
public sealed record OutfitDay(string OutfitId, DateOnly Day, bool IsPlanned, bool IsWorn)
{
    /// <summary>Ids of the things of the closet for which wearing it counted the day, in the order of the ids.</summary>
    public IReadOnlyList<string> Counted { get; init; } = [];
}
