namespace ClosetCompanion.Catalog.Store.Closets;

/// <summary>A thing was worn on a day.</summary>
/// <param name="ItemId">The thing's id in its closet.</param>
/// <param name="Day">The day.</param>
public sealed record Wear(string ItemId, DateOnly Day);
