namespace ClosetCompanion.Catalog.Store.Closets;

/// <summary>How often a thing was worn.</summary>
/// <param name="Days">On how many days.</param>
/// <param name="Last">The last of them; null for none.</param>
public readonly record struct WearCount(int Days, DateOnly? Last);
