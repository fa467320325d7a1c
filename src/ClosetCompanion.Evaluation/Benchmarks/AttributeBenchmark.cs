using ClosetCompanion.Clip;
using ClosetCompanion.Evaluation.Results;
using ClosetCompanion.Search.Starting;

namespace ClosetCompanion.Evaluation.Benchmarks;

/// <summary>
/// Queries made from the catalogue itself: each value of an attribute is asked for with its bare word, and every
/// product that has it is relevant.
/// </summary>
public static class AttributeBenchmark
{
    /// <summary>Makes the benchmark.</summary>
    /// <param name="model">Embeds the words.</param>
    /// <param name="gallery">The gallery.</param>
    /// <param name="atLeast">Only values that so many products have.</param>
    /// <param name="progress">Is told after each batch of texts.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="EvaluationException">There is no such value.</exception>
    public static async Task<Benchmark> CreateAsync(
        ClipModel model,
        Gallery gallery,
        int atLeast = 1,
        IProgress<StartProgress>? progress = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(atLeast, 1);
        var values = ProductAttribute
            .All.SelectMany(attribute => ValuesOf(attribute, gallery))
            .Where(value => value.Products.Count >= atLeast)
            .ToArray();
        if (values.Length == 0)
        {
            throw new EvaluationException(
                $"No attribute has a value that {atLeast} or more products of the catalogue share."
            );
        }
        var vectors = await TextEmbedding.EmbedAsync(
            model,
            Array.ConvertAll(values, value => value.Word),
            progress,
            cancellationToken
        );
        return new Benchmark
        {
            Kind = BenchmarkKind.Attributes,
            Source =
                atLeast == 1
                    ? "every value of each attribute"
                    : $"values of attributes with at least {atLeast} products",
            Queries =
            [
                .. values.Zip(
                    vectors,
                    (value, vector) =>
                        new BenchmarkQuery
                        {
                            Name = value.Word,
                            Type = value.Attribute,
                            Vector = vector,
                            Relevant = value.Products,
                        }
                ),
            ],
        };
    }

    private static IEnumerable<(string Attribute, string Word, HashSet<long> Products)> ValuesOf(
        ProductAttribute attribute,
        Gallery gallery
    ) =>
        gallery
            .Products.Select(product => (Word: attribute.Value(product.Product), product.Key))
            .Where(product => !string.IsNullOrWhiteSpace(product.Word))
            .GroupBy(product => product.Word!, product => product.Key, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => (attribute.Name, group.Key, group.ToHashSet()));
}
