using ClosetCompanion.Search.Filtering;
using ClosetCompanion.Search.Queries;

namespace ClosetCompanion.Search;

public sealed partial class Companion
{
    /// <summary>Counts what products can be narrowed by.</summary>
    /// <param name="catalogue">One catalogue, or null for all.</param>
    /// <param name="filters">What the products must fulfil; none for all products.</param>
    /// <exception cref="QueryException">There is no such catalogue, or a filter names an unknown field or no range of prices.</exception>
    public FacetCounts CountFacets(string? catalogue, IReadOnlyList<SearchFilter> filters)
    {
        var selection = new Selection(loader.Contents.Table, catalogue, filters, leftOut: []);
        return new FacetCounts(
            selection.Products.Count,
            selection.CountFacets(),
            selection.FindPrices()
        );
    }
}
