namespace ClosetCompanion.Search.Outfits;

/// <summary>A product that can fill a place.</summary>
/// <param name="Garment">What is known about it; its key is not null.</param>
/// <param name="Score">How well it suits.</param>
internal sealed record LookCandidate(Garment Garment, float Score);
