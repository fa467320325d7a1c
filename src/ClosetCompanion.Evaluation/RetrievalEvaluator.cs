using ClosetCompanion.Evaluation.Metrics;
using ClosetCompanion.Search.Indexing;

namespace ClosetCompanion.Evaluation;

/// <summary>Measures retrieval from vectors alone, so that a model can be judged while it is being trained.</summary>
public static class RetrievalEvaluator
{
    /// <summary>Ranks the gallery for each query by dot product and compares the first ten with what is relevant.</summary>
    /// <param name="queries">Unit vectors one after another, [queries, dimensions].</param>
    /// <param name="gallery">Unit vectors one after another, [items, dimensions].</param>
    /// <param name="dimensions">Components of a vector.</param>
    /// <param name="relevant">
    /// For each query the numbers (rows of the gallery) of its relevant items. A number that is not in the gallery counts
    /// as not found; a query without any is left out of the means.
    /// </param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="ArgumentException">The lengths do not fit together.</exception>
    /// <remarks>Items with equal scores rank in the order of the gallery.</remarks>
    public static RetrievalMetrics Evaluate(
        ReadOnlyMemory<float> queries,
        ReadOnlyMemory<float> gallery,
        int dimensions,
        IReadOnlyList<IReadOnlySet<long>> relevant,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(dimensions, 1);
        var items = Rows(gallery, dimensions, nameof(gallery));
        if (Rows(queries, dimensions, nameof(queries)) != relevant.Count)
        {
            throw new ArgumentException(
                $"There are {queries.Length / dimensions} queries and {relevant.Count} sets of relevant items.",
                nameof(relevant)
            );
        }
        var index = new VectorIndex(dimensions);
        index.Update(
            Enumerable
                .Range(0, items)
                .Select(row => new ProductVector(
                    row,
                    gallery.Slice(row * dimensions, dimensions).ToArray()
                ))
        );
        var answers = Ranking.Rank(
            index,
            within: null,
            relevant.Count,
            row => queries.Slice(row * dimensions, dimensions),
            leftOut: null,
            cancellationToken
        );
        var measured = answers
            .Zip(relevant)
            .Where(pair => pair.Second.Count > 0)
            .Select(pair =>
                AnswerMetrics.Of(
                    Array.ConvertAll(pair.First, hit => pair.Second.Contains(hit.Key)),
                    pair.Second.Count
                )
            )
            .ToArray();
        return RetrievalMetrics.Of(MetricValues.Mean(measured), measured.Length, items);
    }

    private static int Rows(ReadOnlyMemory<float> matrix, int dimensions, string name) =>
        matrix.Length % dimensions == 0
            ? matrix.Length / dimensions
            : throw new ArgumentException(
                $"{matrix.Length} numbers are not rows of {dimensions}.",
                name
            );
}
