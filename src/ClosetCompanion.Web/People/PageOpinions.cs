using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Catalog.Store.People;

namespace ClosetCompanion.Web.People;

/// <summary>What whoever looks at a page has said of the products on it.</summary>
/// <param name="Standing">The opinions, by the products' keys.</param>
/// <param name="Reasons">For hits of a personal order, the liked product that brought each up most, by the hits' keys.</param>
internal sealed record PageOpinions(
    IReadOnlyDictionary<long, StandingOpinion> Standing,
    IReadOnlyDictionary<long, StoredProduct> Reasons
);
