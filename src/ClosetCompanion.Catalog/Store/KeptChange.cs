namespace ClosetCompanion.Catalog.Store;

/// <summary>A change that a shop has sent and that is not taken in yet.</summary>
/// <param name="Key">Which change it is.</param>
/// <param name="HookId">The hook that it came by.</param>
/// <param name="ShopId">The shop's own number of the product.</param>
/// <param name="Product">The product as the shop wrote it, in UTF-8; null when it was deleted.</param>
/// <param name="Tries">How many times it was taken, this time included.</param>
public sealed record KeptChange(
    long Key,
    string HookId,
    string ShopId,
    ReadOnlyMemory<byte>? Product,
    int Tries
);
