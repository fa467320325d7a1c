namespace ClosetCompanion.Web.Outfits;

/// <summary>Outfits, one page.</summary>
/// <param name="Outfits">The outfits, the last changed first.</param>
/// <param name="Total">How many there are on all pages.</param>
internal sealed record OutfitList(IReadOnlyList<OutfitAnswer> Outfits, int Total);
