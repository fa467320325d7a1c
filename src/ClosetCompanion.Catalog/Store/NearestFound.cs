namespace ClosetCompanion.Catalog.Store;

/// <summary>The products that a store found close to a vector.</summary>
/// <param name="Keys">Their keys, each once, in no order.</param>
/// <param name="IsApproximate">Whether not every vector was compared, so that a closer product may be missing.</param>
public sealed record NearestFound(IReadOnlyList<long> Keys, bool IsApproximate);
