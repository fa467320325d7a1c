namespace ClosetCompanion.Catalog.Store.Upkeep;

/// <summary>How far a check, or a backup, of a store has come.</summary>
/// <param name="Step">What is being done, in words.</param>
/// <param name="Done">Items done.</param>
/// <param name="Total">Items in all, if known.</param>
public readonly record struct StoreCheckProgress(string Step, int Done, int? Total);
