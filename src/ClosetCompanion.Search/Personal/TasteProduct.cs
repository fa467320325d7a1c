namespace ClosetCompanion.Search.Personal;

/// <summary>What a taste knows of a product; see <see cref="TasteSpace"/>.</summary>
/// <param name="Key">The product.</param>
/// <param name="Different">How its picture differs from others of the kind: a unit vector.</param>
/// <param name="Values">A code for each value that no picture shows; 0 where it has none.</param>
internal sealed record TasteProduct(long Key, float[] Different, int[] Values);
