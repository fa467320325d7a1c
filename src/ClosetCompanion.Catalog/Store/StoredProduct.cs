namespace ClosetCompanion.Catalog.Store;

/// <summary>A product as it lies in the store.</summary>
/// <param name="Key">The store's own number for it; never used again for another product.</param>
/// <param name="Catalogue">The name of its catalogue.</param>
/// <param name="Product">What the catalogue says about it.</param>
/// <param name="Pictures">Hashes of its pictures (SHA-256, lower-case hex), the main one first.</param>
public sealed record StoredProduct(
    long Key,
    string Catalogue,
    Product Product,
    IReadOnlyList<string> Pictures
)
{
    /// <summary>When an import no longer found it in its source; null while it is on offer.</summary>
    public DateTimeOffset? RetiredAt { get; init; }
}
