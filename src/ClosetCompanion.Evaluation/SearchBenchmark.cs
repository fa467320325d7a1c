using ClosetCompanion.Catalog;
using ClosetCompanion.Evaluation.Metrics;
using ClosetCompanion.Search;
using ClosetCompanion.Search.Queries;
using ClosetCompanion.Search.Starting;

namespace ClosetCompanion.Evaluation;

/// <summary>
/// Measures what people get: every query of a ground truth is searched for as <c>closet search</c> does, with full-text
/// search beside CLIP, but with each product as a hit of its own. Where queries are titles of the catalogue this says
/// little about the model, for it finds them among the titles; for that there is <see cref="Benchmarks.TextBenchmark"/>.
/// </summary>
public static class SearchBenchmark
{
    /// <summary>Asks all queries.</summary>
    /// <param name="companion">Where to search.</param>
    /// <param name="truth">The queries and their answers. Ids that are not there count as not found.</param>
    /// <param name="catalogue">One catalogue, or null for all.</param>
    /// <param name="progress">Is told after each query.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static async Task<RetrievalMetrics> RunAsync(
        Companion companion,
        GroundTruth truth,
        string? catalogue,
        IProgress<StartProgress>? progress = null,
        CancellationToken cancellationToken = default
    )
    {
        await companion.LearnWordsAsync(Scope.Public.Only(catalogue), cancellationToken);
        var products = await companion
            .Store.Products.ReadAsync(Scope.Public.Only(catalogue), cancellationToken)
            .Select(product => (product.Product.Id, product.Key))
            .ToListAsync(cancellationToken);
        var keys = products.ToLookup(p => p.Id, p => p.Key, StringComparer.Ordinal);
        var measured = new List<MetricValues>();
        var gallery = 0;
        foreach (var (done, query) in truth.Queries.Index())
        {
            var result = await companion.SearchAsync(
                new SearchQuery
                {
                    Texts = [query.Text],
                    Catalogue = catalogue,
                    Fold = false,
                    Top = AnswerMetrics.Places,
                },
                cancellationToken
            );
            var relevant = RelevantKeys.Of(query, keys);
            bool[] hits = [.. result.Hits.Select(hit => relevant.Contains(hit.Product.Key))];
            measured.Add(AnswerMetrics.Of(hits, relevant.Count));
            gallery = result.Searched;
            progress?.Report(new StartProgress("Searching", done + 1, truth.Queries.Count));
        }
        return RetrievalMetrics.Of(MetricValues.Mean(measured), measured.Count, gallery) with
        {
            Ranking = RetrievalMetrics.HybridRanking,
        };
    }
}
