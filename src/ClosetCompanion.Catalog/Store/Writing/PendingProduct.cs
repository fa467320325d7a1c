namespace ClosetCompanion.Catalog.Store.Writing;

/// <summary>A product that waits for the next transaction.</summary>
internal sealed record PendingProduct(
    Product Product,
    IReadOnlyList<StoredPicture> Pictures,
    byte[] ContentHash
);
