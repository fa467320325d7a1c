namespace ClosetCompanion.Catalog.Store;

/// <summary>A product whose words match a text.</summary>
/// <param name="ProductKey">The product's <see cref="StoredProduct.Key"/>.</param>
/// <param name="Place">Its place among the matches, from 1; products that match equally well share one.</param>
public readonly record struct TextMatch(long ProductKey, int Place);
