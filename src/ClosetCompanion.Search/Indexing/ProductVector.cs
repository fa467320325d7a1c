namespace ClosetCompanion.Search.Indexing;

/// <summary>The vector of one picture of a product.</summary>
/// <param name="ProductKey">The product's key in the store.</param>
/// <param name="Vector">A unit vector, for scores that are cosines.</param>
public readonly record struct ProductVector(long ProductKey, float[] Vector);
