using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Search.Indexing;

namespace ClosetCompanion.Search.Filtering;

/// <summary>A catalogue and those of its products that can be found.</summary>
/// <param name="State">What the store says about it.</param>
/// <param name="Products">The products.</param>
internal sealed record KnownCatalogue(CatalogueState State, ProductSet Products);
