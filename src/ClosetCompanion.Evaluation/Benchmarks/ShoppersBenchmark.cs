using ClosetCompanion.Clip;
using ClosetCompanion.Evaluation.Results;
using ClosetCompanion.Search.Starting;

namespace ClosetCompanion.Evaluation.Benchmarks;

/// <summary>
/// 77 texts as shoppers type them ("navy trainers for him", "ladies purse"); every product whose attributes answer one
/// is relevant. They are written in the words of the Fashion Product Images set.
/// </summary>
public static class ShoppersBenchmark
{
    // With fewer, ten places could not be filled.
    private const int FewestRelevant = 10;

    /// <summary>Makes the benchmark. Queries that fewer than ten products answer are left out.</summary>
    /// <param name="model">Embeds the texts.</param>
    /// <param name="gallery">The gallery.</param>
    /// <param name="progress">Is told after each batch of texts.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="EvaluationException">The gallery can answer none of them.</exception>
    public static async Task<Benchmark> CreateAsync(
        ClipModel model,
        Gallery gallery,
        IProgress<StartProgress>? progress = null,
        CancellationToken cancellationToken = default
    )
    {
        var all = ShopperQuery
            .All()
            .Select(query => (Query: query, Relevant: RelevantTo(query, gallery)))
            .ToLookup(entry => entry.Relevant.Count >= FewestRelevant);
        var asked = all[true].ToArray();
        if (asked.Length == 0)
        {
            throw new EvaluationException(
                "No shoppers' query has ten answers in this catalogue. They are written in the words of the Fashion Product Images set."
            );
        }
        var vectors = await TextEmbedding.EmbedAsync(
            model,
            [.. asked.Select(entry => entry.Query.Query)],
            progress,
            cancellationToken
        );
        return new Benchmark
        {
            Kind = BenchmarkKind.Shoppers,
            Source = "what shoppers type",
            Skipped =
            [
                .. all[false]
                    .Select(entry =>
                        $"\"{entry.Query.Query}\" has {entry.Relevant.Count} answers in this catalogue, fewer than ten"
                    ),
            ],
            Queries =
            [
                .. asked.Zip(
                    vectors,
                    (entry, vector) =>
                        new BenchmarkQuery
                        {
                            Name = entry.Query.Query,
                            Type = entry.Query.Type,
                            Vector = vector,
                            Relevant = entry.Relevant,
                        }
                ),
            ],
        };
    }

    private static HashSet<long> RelevantTo(ShopperQuery query, Gallery gallery) =>
        [
            .. gallery
                .Products.Where(product => query.Holds(product.Product))
                .Select(product => product.Key),
        ];
}
