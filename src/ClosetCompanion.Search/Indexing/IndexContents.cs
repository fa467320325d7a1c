using ClosetCompanion.Search.Calibration;
using ClosetCompanion.Search.Filtering;

namespace ClosetCompanion.Search.Indexing;

/// <summary>What is known about the products of the index beside their vectors.</summary>
/// <param name="Table">What they are filtered by.</param>
/// <param name="Background">What cosines are usual among them.</param>
internal sealed record IndexContents(ProductTable Table, CosineBackground Background);
