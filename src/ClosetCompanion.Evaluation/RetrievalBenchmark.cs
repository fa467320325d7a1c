using ClosetCompanion.Clip;
using ClosetCompanion.Search;
using ClosetCompanion.Search.Indexing;

namespace ClosetCompanion.Evaluation;

/// <summary>Text to picture: asks a model every query of a ground truth over a gallery and measures the answers.</summary>
/// <param name="model">Embeds the texts.</param>
/// <param name="gallery">The vectors of the pictures, made by the same model.</param>
/// <param name="keys">The keys in the gallery by product id; several where catalogues share an id.</param>
/// <param name="within">The part of the gallery that is searched; null for all of it.</param>
public sealed class RetrievalBenchmark(
    ClipModel model,
    VectorIndex gallery,
    ILookup<string, long> keys,
    ProductSet? within = null
)
{
    private const int TextsAtOnce = 64;

    /// <summary>A benchmark over the products of a companion.</summary>
    /// <param name="companion">The companion; it stays open as long as the benchmark is used.</param>
    /// <param name="catalogue">One catalogue, or null for all.</param>
    /// <param name="cancellationToken">Stops reading the products.</param>
    /// <exception cref="QueryException">There is no such catalogue.</exception>
    public static async Task<RetrievalBenchmark> OverAsync(
        Companion companion,
        string? catalogue,
        CancellationToken cancellationToken = default
    )
    {
        var within = catalogue is null ? null : companion.GetCatalogue(catalogue);
        var products = await companion
            .Store.ReadProductsAsync(catalogue, cancellationToken)
            .Select(product => (product.Product.Id, product.Key))
            .ToListAsync(cancellationToken);
        var keys = products.ToLookup(p => p.Id, p => p.Key, StringComparer.Ordinal);
        return new RetrievalBenchmark(companion.Model, companion.Index, keys, within);
    }

    /// <summary>Asks all queries.</summary>
    /// <param name="truth">The queries and their answers. Ids that the gallery lacks count as not found.</param>
    /// <param name="progress">Is told after each batch of texts.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task<RetrievalMetrics> RunAsync(
        GroundTruth truth,
        IProgress<StartProgress>? progress = null,
        CancellationToken cancellationToken = default
    )
    {
        var vectors = new List<float[]>(truth.Queries.Count);
        foreach (var batch in truth.Queries.Chunk(TextsAtOnce))
        {
            var texts = Array.ConvertAll(batch, query => query.Text);
            vectors.AddRange(await model.EmbedTextAsync(texts, cancellationToken));
            progress?.Report(
                new StartProgress("Embedding queries", vectors.Count, truth.Queries.Count)
            );
        }
        return RetrievalEvaluator.Evaluate(
            row => vectors[row],
            gallery,
            within,
            [.. truth.Queries.Select(query => RelevantKeys.Of(query, keys))],
            cancellationToken
        );
    }
}
