namespace ClosetCompanion.Catalog.Store;

/// <summary>A product as a change left it.</summary>
/// <param name="Key">The product's <see cref="StoredProduct.Key"/>.</param>
/// <param name="Facts">What it is filtered, counted, sorted and folded by; null when it is no longer on offer.</param>
/// <param name="Vectors">Unit vectors of its pictures, the main one first; empty when none was embedded.</param>
public sealed record ChangedProduct(long Key, ProductFacts? Facts, IReadOnlyList<float[]> Vectors);
