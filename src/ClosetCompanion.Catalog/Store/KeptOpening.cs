using ClosetCompanion.Catalog.Store.People;

namespace ClosetCompanion.Catalog.Store;

/// <summary>A product that a person opened after a search.</summary>
/// <param name="Key">Rises with every opening; also the place to go on from in a list.</param>
/// <param name="Product">The product as it is now.</param>
/// <param name="Origin">Where the person met it.</param>
/// <param name="OpenedAt">When.</param>
public sealed record KeptOpening(
    long Key,
    StoredProduct Product,
    OpinionOrigin Origin,
    DateTimeOffset OpenedAt
);
