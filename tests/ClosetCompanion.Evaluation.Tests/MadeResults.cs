using ClosetCompanion.Evaluation.Metrics;
using ClosetCompanion.Evaluation.Results;

namespace ClosetCompanion.Evaluation.Tests;

/// <summary>Results as a model might give them.</summary>
internal static class MadeResults
{
    /// <summary>Results of queries "0", "1", ... with one relevant product each, found at these places; 0 is not found.</summary>
    public static EvaluationResults FoundAt(params int[] places) => Of(places.Select(Answer));

    public static EvaluationResults Of(IEnumerable<bool[]> answers) =>
        new()
        {
            Benchmark = BenchmarkKind.Texts,
            Source = "queries.json",
            Model = new ResultModel("colours", "0123456789abcdef"),
            Catalogue = "colours",
            Gallery = 5,
            GalleryHash = "gallery",
            QueriesHash = "queries",
            Queries = [.. answers.Select(Result)],
        };

    private static bool[] Answer(int place) =>
        [.. Enumerable.Range(1, 10).Select(at => at == place)];

    private static QueryResult Result(bool[] hits, int number)
    {
        var relevant = Math.Max(1, hits.Count(hit => hit));
        return new QueryResult
        {
            Query = $"{number}",
            Type = "text",
            Relevant = relevant,
            Reachable = relevant,
            Metrics = AnswerMetrics.Of(hits, relevant),
            Hits = [.. hits.Select((hit, i) => new ResultHit("colours", $"{i + 1}", 0.9f, hit))],
        };
    }
}
