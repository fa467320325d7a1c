namespace ClosetCompanion.Catalog.Store;

/// <summary>A product as it shall be from now on.</summary>
/// <param name="Product">What is said about it.</param>
/// <param name="Pictures">Its pictures, the main one first, which are kept already. Null leaves the pictures as they are.</param>
public sealed record ProductChange(Product Product, IReadOnlyList<KeptPicture>? Pictures);
