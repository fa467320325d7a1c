using ClosetCompanion.Search.Queries;

namespace ClosetCompanion.Search.Tests;

/// <summary>Reads from an answer what tests look at.</summary>
internal static class SearchAnswers
{
    /// <summary>Value, count and choice of a facet, in order.</summary>
    public static IEnumerable<(string, int, bool)> Values(SearchResult result, string field) =>
        result
            .Facets.Single(facet => facet.Field == field)
            .Values.Select(value => (value.Value, value.Count, value.Selected));

    /// <summary>The products of the hits, in order.</summary>
    public static List<string> Ids(SearchResult result) =>
        [.. result.Hits.Select(hit => hit.Product.Product.Id)];

    /// <summary>The products that a query finds, in order.</summary>
    public static async Task<List<string>> FindAsync(Companion companion, SearchQuery query) =>
        Ids(await companion.SearchAsync(query, TestContext.Current.CancellationToken));
}
