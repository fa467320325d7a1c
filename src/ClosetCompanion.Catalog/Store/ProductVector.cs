namespace ClosetCompanion.Catalog.Store;

/// <summary>A row of the index: one vector of one product that is on offer.</summary>
/// <param name="ProductKey">The product's <see cref="StoredProduct.Key"/>.</param>
/// <param name="Vector">A unit vector.</param>
public readonly record struct ProductVector(long ProductKey, float[] Vector);
