namespace ClosetCompanion.Catalog.Store.Writing;

/// <summary>A product that waits for the next transaction.</summary>
/// <param name="Product">What to write.</param>
/// <param name="Pictures">Its pictures, whose files are in place.</param>
/// <param name="ContentHash">What <see cref="ProductFingerprint"/> makes of both.</param>
/// <param name="IsNew">Whether the store has never seen it.</param>
internal sealed record PendingProduct(
    Product Product,
    IReadOnlyList<StoredPicture> Pictures,
    byte[] ContentHash,
    bool IsNew
);
