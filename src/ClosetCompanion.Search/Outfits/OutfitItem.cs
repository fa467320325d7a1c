namespace ClosetCompanion.Search.Outfits;

/// <summary>A thing in an outfit, as <see cref="CompatibilityModel"/> sees it.</summary>
/// <param name="Traits">Its traits; unknown ones are passed over. Empty to judge by the picture alone.</param>
/// <param name="Picture">The unit vector of its picture; null to judge by the traits alone.</param>
public sealed record OutfitItem(IReadOnlyList<string> Traits, float[]? Picture);
