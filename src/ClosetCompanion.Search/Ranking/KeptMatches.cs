using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Search.Indexing;

namespace ClosetCompanion.Search.Ranking;

/// <summary>Keeps those of the products that match a text which a query may find.</summary>
internal static class KeptMatches
{
    /// <summary>The first of them. Products that shared a place share one still.</summary>
    /// <param name="matches">All of them, best first.</param>
    /// <param name="products">The products that may be found.</param>
    /// <param name="most">How many are kept at most.</param>
    public static IReadOnlyList<TextMatch> Of(
        IReadOnlyList<TextMatch> matches,
        ProductSet products,
        int most
    )
    {
        var kept = new List<TextMatch>();
        var last = 0; // Places count from 1.
        foreach (var (key, place) in matches)
        {
            if (kept.Count == most)
            {
                break;
            }
            if (products.Contains(key))
            {
                kept.Add(new TextMatch(key, place == last ? kept[^1].Place : kept.Count + 1));
                last = place;
            }
        }
        return kept;
    }
}
