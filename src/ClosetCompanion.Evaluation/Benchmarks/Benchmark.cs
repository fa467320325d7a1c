using ClosetCompanion.Clip.Models;
using ClosetCompanion.Evaluation.Metrics;
using ClosetCompanion.Evaluation.Results;
using ClosetCompanion.Search.Indexing;

namespace ClosetCompanion.Evaluation.Benchmarks;

/// <summary>Queries that are put to a gallery, by vectors alone, as the published comparisons of models do.</summary>
public sealed record Benchmark
{
    /// <summary>The kind of the queries.</summary>
    public required BenchmarkKind Kind { get; init; }

    /// <summary>Where the queries come from, for people.</summary>
    public required string Source { get; init; }

    /// <summary>The queries; at least one.</summary>
    public required IReadOnlyList<BenchmarkQuery> Queries { get; init; }

    /// <summary>The queries that were left out, and why.</summary>
    public IReadOnlyList<string> Skipped { get; init; } = [];

    /// <summary>Asks all queries.</summary>
    /// <param name="gallery">The gallery that the queries were made for.</param>
    /// <param name="model">The model that made the vectors of both.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public EvaluationResults Run(
        Gallery gallery,
        ModelManifest model,
        CancellationToken cancellationToken = default
    )
    {
        var answers = Ranking.Rank(
            gallery.Index,
            gallery.Within,
            Queries.Count,
            row => Queries[row].Vector,
            row => Queries[row].LeftOut,
            cancellationToken
        );
        return new EvaluationResults
        {
            Benchmark = Kind,
            Source = Source,
            Model = new ResultModel(model.Id, model.Hash),
            Catalogue = gallery.Catalogue,
            Gallery = gallery.Products.Count,
            GalleryHash = Fingerprint.Of(gallery),
            QueriesHash = Fingerprint.Of(Queries, gallery),
            Queries = [.. Queries.Zip(answers, (query, answer) => Result(gallery, query, answer))],
        };
    }

    private static QueryResult Result(Gallery gallery, BenchmarkQuery query, ScoredProduct[] answer)
    {
        var relevant = query.Reachable + query.Missing;
        var hits = Array.ConvertAll(answer, hit => query.Relevant.Contains(hit.Key));
        return new QueryResult
        {
            Query = query.Name,
            Type = query.Type,
            Relevant = relevant,
            Reachable = query.Reachable,
            Metrics = AnswerMetrics.Of(hits, relevant),
            Hits = [.. answer.Zip(hits, (hit, isRelevant) => Hit(gallery, hit, isRelevant))],
        };
    }

    private static ResultHit Hit(Gallery gallery, ScoredProduct hit, bool isRelevant)
    {
        var product = gallery[hit.Key];
        return new ResultHit(product.Catalogue, product.Product.Id, hit.Score, isRelevant);
    }
}
