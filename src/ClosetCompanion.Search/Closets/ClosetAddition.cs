using ClosetCompanion.Catalog.Store;

namespace ClosetCompanion.Search.Closets;

/// <summary>What became of something that somebody put into their closet.</summary>
/// <param name="Item">The thing.</param>
/// <param name="IsNew">False when it was there already; then it stays as it is.</param>
public sealed record ClosetAddition(ClosetItem Item, bool IsNew);
