namespace ClosetCompanion.Catalog.Store;

/// <summary>What a catalogue holds.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Products">Products on offer.</param>
/// <param name="Retired">Products that left the source.</param>
/// <param name="Source">What it was last imported from.</param>
public sealed record CatalogueSummary(string Name, int Products, int Retired, string Source);
