using ClosetCompanion.Search.Indexing;

namespace ClosetCompanion.Search.Ranking;

/// <summary>Products that are to come up in a ranking.</summary>
/// <param name="Products">The products.</param>
/// <param name="Weight">How much they come up; 1 for what was asked for by name.</param>
internal readonly record struct Preference(ProductSet Products, float Weight);
