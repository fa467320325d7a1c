using ClosetCompanion.Search.Queries;

namespace ClosetCompanion.Web.Searching;

/// <summary>What the products can be narrowed by.</summary>
/// <param name="Searched">How many products the filters leave over.</param>
/// <param name="Facets">For each field its values, the commonest first.</param>
internal sealed record FacetAnswer(
    int Searched,
    IReadOnlyDictionary<string, IReadOnlyList<FacetValue>> Facets
)
{
    /// <summary>The lowest and the highest price; absent without prices.</summary>
    public PriceRange? Prices { get; init; }
}
