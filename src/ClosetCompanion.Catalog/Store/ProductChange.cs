namespace ClosetCompanion.Catalog.Store;

/// <summary>A product as it shall be from now on.</summary>
/// <param name="Product">What is said about it.</param>
/// <param name="Pictures">
/// Hashes of its pictures, the main one first; their files are in the store already. Null leaves the pictures as they are.
/// </param>
public sealed record ProductChange(Product Product, IReadOnlyList<string>? Pictures);
