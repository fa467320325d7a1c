using ClosetCompanion.Search.Queries;

namespace ClosetCompanion.Web.Browsing;

/// <summary>Which facets to show, the most useful first.</summary>
internal static class FacetOrder
{
    private const int MostAttributes = 6;

    private static readonly string[] _first =
    [
        "kind",
        "colour",
        "gender",
        "brand",
        "size",
        "usage",
        "season",
        "material",
        "pattern",
        "availability",
        "ageGroup",
        "condition",
        "category",
        "catalogue",
    ];

    /// <summary>Puts the facets in order; those with nothing to choose from are left out.</summary>
    public static IReadOnlyList<Facet> Arrange(IReadOnlyList<Facet> facets)
    {
        var useful = facets
            .Where(facet => facet.Values.Count > 1 || facet.Values.Any(value => value.Selected))
            .ToList();
        var attributes = useful.Where(facet => PlaceOf(facet) < 0).ToList();
        return
        [
            .. useful.Where(facet => PlaceOf(facet) >= 0).OrderBy(PlaceOf),
            .. attributes.Where(
                (facet, place) =>
                    place < MostAttributes || facet.Values.Any(value => value.Selected)
            ),
        ];
    }

    private static int PlaceOf(Facet facet) =>
        Array.FindIndex(
            _first,
            name => string.Equals(name, facet.Field, StringComparison.OrdinalIgnoreCase)
        );
}
