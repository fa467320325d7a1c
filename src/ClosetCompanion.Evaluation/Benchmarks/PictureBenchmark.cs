using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Evaluation.Results;

namespace ClosetCompanion.Evaluation.Benchmarks;

/// <summary>
/// Picture to picture: pictures of the catalogue are asked with, and every other product of the same kind and colour is
/// relevant. Products that have the very picture of the query, the query's own among them, count neither way.
/// </summary>
public static class PictureBenchmark
{
    /// <summary>Makes the benchmark from the vectors of the gallery.</summary>
    /// <param name="gallery">The gallery.</param>
    /// <param name="sample">How many pictures to ask with; all where there are fewer.</param>
    /// <param name="seed">Decides which; the same ones for every model.</param>
    /// <exception cref="EvaluationException">No two products share kind and colour.</exception>
    public static Benchmark Create(Gallery gallery, int sample = 1000, int seed = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(sample, 1);
        var alike = gallery
            .Products.Where(product => product.Product is { Kind: not null, Colour: not null })
            .GroupBy(product => (product.Product.Kind, product.Product.Colour))
            .ToDictionary(group => group.Key, group => group.Select(p => p.Key).ToHashSet());
        var sharing = gallery
            .Products.Where(product => product.Pictures.Count > 0)
            .ToLookup(
                product => product.Pictures[0],
                product => product.Key,
                StringComparer.Ordinal
            );
        BenchmarkQuery[] queries =
        [
            .. Shuffle(gallery.Products, seed)
                .Where(product => alike.ContainsKey(Look(product)))
                .Select(product => new BenchmarkQuery
                {
                    Name = product.Product.Id,
                    Type = "picture",
                    Vector = gallery.Index.GetVectors(product.Key)[0],
                    Relevant = alike[Look(product)],
                    LeftOut = sharing[product.Pictures[0]].ToHashSet(),
                })
                .Where(query => query.Reachable > 0)
                .Take(sample),
        ];
        return queries.Length > 0
            ? new Benchmark
            {
                Kind = BenchmarkKind.Pictures,
                Source = $"pictures of the catalogue, drawn with seed {seed}",
                Queries = queries,
            }
            : throw new EvaluationException(
                "No two products of the catalogue share kind and colour, so that none could find another."
            );
    }

    private static (string? Kind, string? Colour) Look(StoredProduct product) =>
        (product.Product.Kind, product.Product.Colour);

    // In order of their ids first: the store's own order depends on how it was filled.
    private static StoredProduct[] Shuffle(IEnumerable<StoredProduct> products, int seed)
    {
        StoredProduct[] order =
        [
            .. products.OrderBy(product => product.Product.Id, StringComparer.Ordinal),
        ];
        new Random(seed).Shuffle(order);
        return order;
    }
}
