namespace ClosetCompanion.Search.Indexing;

/// <summary>The products that are close to a vector.</summary>
/// <param name="Products">The best first.</param>
/// <param name="IsApproximate">Whether a closer one may have been missed.</param>
internal readonly record struct FoundProducts(ScoredProduct[] Products, bool IsApproximate);
