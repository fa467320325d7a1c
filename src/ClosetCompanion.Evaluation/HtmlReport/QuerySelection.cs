using ClosetCompanion.Evaluation.HtmlReport.Queries;
using ClosetCompanion.Evaluation.Metrics;
using ClosetCompanion.Evaluation.Results;

namespace ClosetCompanion.Evaluation.HtmlReport;

/// <summary>
/// Chooses the queries to show: a random sample, so that nobody picks the fine ones; and where there is an earlier model,
/// those that gained and lost the most by nDCG@10.
/// </summary>
internal static class QuerySelection
{
    public static IReadOnlyList<QueryGroup> Select(ReportSection section, int shown, int seed)
    {
        (QueryResult After, QueryResult? Before)[] queries =
        [
            .. section.After.Queries.Select((query, i) => (query, section.Before?.Queries[i])),
        ];
        var sample = Enumerable.Range(0, queries.Length).ToArray();
        new Random(seed).Shuffle(sample);
        QueryGroup[] groups =
        [
            new(
                queries.Length <= shown ? "All queries" : "A random sample",
                [.. sample.Take(shown).Order().Select(i => queries[i])]
            ),
            new("Gained the most", [.. Ordered(queries, direction: 1).Take(shown)]),
            new("Lost the most", [.. Ordered(queries, direction: -1).Take(shown)]),
        ];
        return [.. groups.Where(group => group.Queries.Count > 0)];
    }

    private static IEnumerable<(QueryResult After, QueryResult? Before)> Ordered(
        IEnumerable<(QueryResult After, QueryResult? Before)> queries,
        int direction
    ) =>
        queries
            .Where(query => direction * Gain(query) > 0)
            .OrderByDescending(query => direction * Gain(query));

    private static double Gain((QueryResult After, QueryResult? Before) query) =>
        query.Before is { } before
            ? query.After.Metrics[RetrievalMetric.NdcgAt10]
                - before.Metrics[RetrievalMetric.NdcgAt10]
            : 0;
}
