using ClosetCompanion.Catalog.Store;

namespace ClosetCompanion.Search.Closets;

/// <summary>A thing of one's own that is like one that was seen.</summary>
/// <param name="Product">The thing.</param>
/// <param name="Cosine">How near the two pictures are, at least <see cref="SeenThings.LeastCosine"/>.</param>
public sealed record SeenThing(StoredProduct Product, float Cosine);
