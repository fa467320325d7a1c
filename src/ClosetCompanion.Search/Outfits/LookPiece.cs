using ClosetCompanion.Catalog.Store;

namespace ClosetCompanion.Search.Outfits;

/// <summary>A suggestion for one place of a look.</summary>
/// <param name="Slot">The place.</param>
/// <param name="Kind">What it is: <c>casual shoes</c>.</param>
/// <param name="Product">The product.</param>
/// <param name="Reason">Why it goes with the rest: <c>navy blue with white, both casual</c>.</param>
/// <param name="Score">What suggestions of one place are ordered by; it says nothing across places.</param>
/// <param name="Others">Other suggestions for the place, different from one another, the best first.</param>
public sealed record LookPiece(
    LookSlot Slot,
    string Kind,
    StoredProduct Product,
    string Reason,
    double Score,
    IReadOnlyList<StoredProduct> Others
);
