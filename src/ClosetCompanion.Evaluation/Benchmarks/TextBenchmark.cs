using ClosetCompanion.Clip;
using ClosetCompanion.Evaluation.Results;
using ClosetCompanion.Search.Starting;

namespace ClosetCompanion.Evaluation.Benchmarks;

/// <summary>Text to picture: the queries of a ground truth.</summary>
public static class TextBenchmark
{
    /// <summary>Makes the benchmark.</summary>
    /// <param name="model">Embeds the texts.</param>
    /// <param name="gallery">The gallery. Ids that it lacks count as not found.</param>
    /// <param name="truth">The queries and their answers.</param>
    /// <param name="source">Where the ground truth comes from, for people.</param>
    /// <param name="progress">Is told after each batch of texts.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static async Task<Benchmark> CreateAsync(
        ClipModel model,
        Gallery gallery,
        GroundTruth truth,
        string source,
        IProgress<StartProgress>? progress = null,
        CancellationToken cancellationToken = default
    )
    {
        // Several products where catalogues share an id.
        var keys = gallery.Products.ToLookup(
            product => product.Product.Id,
            product => product.Key,
            StringComparer.Ordinal
        );
        var vectors = await TextEmbedding.EmbedAsync(
            model,
            [.. truth.Queries.Select(query => query.Text)],
            progress,
            cancellationToken
        );
        return new Benchmark
        {
            Kind = BenchmarkKind.Texts,
            Source = source,
            Queries =
            [
                .. truth.Queries.Zip(
                    vectors,
                    (query, vector) =>
                        new BenchmarkQuery
                        {
                            Name = query.Text,
                            Type = "text",
                            Vector = vector,
                            Relevant = query.Relevant.SelectMany(id => keys[id]).ToHashSet(),
                            Missing = query.Relevant.Count(id => !keys.Contains(id)),
                        }
                ),
            ],
        };
    }
}
