using System.Globalization;
using ClosetCompanion.Search.Queries;

namespace ClosetCompanion.Search.Tests.Understanding.Measured;

/// <summary>Asks the queries of a list and counts what the first ten hits are.</summary>
/// <param name="companion">Where to search.</param>
/// <param name="set">The half of the lists.</param>
internal sealed class ListMeasurement(Companion companion, string set)
{
    private const int Top = 10;

    /// <summary>One line of the table: queries, hits of the right kind, hits that have what is left out, queries without a hit.</summary>
    public async Task<string> HitsAsync(string list, bool understand)
    {
        var (hits, right, wrong, empty) = (0, 0, 0, 0);
        var (excluding, violating) = (0, 0);
        var queries = ListedQuery.Read(list, set);
        foreach (var query in queries)
        {
            var found = await FindAsync(query.Query, understand);
            var isExcluding = IsExcluding(query);
            empty += found.Hits.Count == 0 ? 1 : 0;
            foreach (var product in found.Hits.Select(hit => hit.Product.Product))
            {
                hits++;
                right += HitJudge.IsOfKind(query, product) ? 1 : 0;
                wrong += HitJudge.IsOfKind(query, product) ? 0 : 1;
                excluding += isExcluding ? 1 : 0;
                violating += HitJudge.Violates(query, product) ? 1 : 0;
            }
        }
        return Line(
            $"| {list} | {queries.Count} | {Share(right, hits)} | {Share(violating, excluding)} | {empty} |"
        );
    }

    /// <summary>How much of their first ten hits the wordings of one meaning share: the mean over all pairs.</summary>
    public async Task<string> SharedAsync(bool understand)
    {
        var shares = new List<double>();
        foreach (var meaning in ListedQuery.Read("meanings", set).GroupBy(query => query.Meaning))
        {
            var hits = new List<HashSet<long>>();
            foreach (var query in meaning)
            {
                var found = await FindAsync(query.Query, understand);
                hits.Add([.. found.Hits.Select(hit => hit.Product.Key)]);
            }
            shares.AddRange(
                hits.SelectMany(
                    (one, place) =>
                        hits.Skip(place + 1)
                            .Select(other =>
                                one.Count(other.Contains) / (double)Math.Max(one.Count, 1)
                            )
                )
            );
        }
        return Line($"wordings of one meaning share {shares.Average():P1} of their first ten hits");
    }

    /// <summary>How many texts of a list are told that nothing is close.</summary>
    public async Task<(int Flagged, int Queries)> FlaggedAsync(string list, bool understand)
    {
        var flagged = 0;
        var queries = ListedQuery.Read(list, set);
        foreach (var query in queries)
        {
            flagged += (await FindAsync(query.Query, understand)).CloseEnough == false ? 1 : 0;
        }
        return (flagged, queries.Count);
    }

    private Task<SearchResult> FindAsync(string text, bool understand) =>
        companion.SearchAsync(
            new SearchQuery
            {
                Texts = [text],
                Understand = understand,
                Fold = false,
                Top = Top,
            },
            TestContext.Current.CancellationToken
        );

    private static bool IsExcluding(ListedQuery query) =>
        query.Not.Kinds.Count
            + query.Not.Colours.Count
            + query.Not.People.Count
            + query.Not.Usages.Count
            + query.Not.Title.Count
            + query.Not.Brands.Count
        > 0;

    private static string Share(int part, int all) =>
        all == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{100.0 * part / all:F1} %");

    private static string Line(FormattableString text) =>
        text.ToString(CultureInfo.InvariantCulture);
}
