namespace ClosetCompanion.Catalog.Store.People;

/// <summary>What was given from one person to another.</summary>
/// <param name="Opinions">Products about which there were opinions.</param>
/// <param name="Openings">Kept openings.</param>
public sealed record PersonMove(int Opinions, int Openings);
