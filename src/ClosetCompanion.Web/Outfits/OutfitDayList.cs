namespace ClosetCompanion.Web.Outfits;

/// <summary>Planned and worn days.</summary>
/// <param name="Days">The days, the first day first.</param>
internal sealed record OutfitDayList(IReadOnlyList<OutfitDayAnswer> Days);
