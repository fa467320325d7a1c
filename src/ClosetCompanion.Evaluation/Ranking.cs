using ClosetCompanion.Evaluation.Metrics;
using ClosetCompanion.Search.Indexing;

namespace ClosetCompanion.Evaluation;

/// <summary>Puts a gallery in order for many queries: exactly, by dot product, by vectors alone.</summary>
internal static class Ranking
{
    /// <summary>The first ten products for each query; those with equal scores in order of their keys.</summary>
    /// <param name="index">The gallery.</param>
    /// <param name="within">The part of it that is searched; null for all.</param>
    /// <param name="queries">How many queries there are.</param>
    /// <param name="vector">The vector of a query, by its number.</param>
    /// <param name="leftOut">Products that do not count as hits of a query, by its number; null for none.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static ScoredProduct[][] Rank(
        VectorIndex index,
        ProductSet? within,
        int queries,
        Func<int, ReadOnlyMemory<float>> vector,
        Func<int, IReadOnlySet<long>>? leftOut,
        CancellationToken cancellationToken
    )
    {
        var answers = new ScoredProduct[queries][];
        Parallel.For(
            0,
            queries,
            new ParallelOptions
            {
                CancellationToken = cancellationToken,
                MaxDegreeOfParallelism = Environment.ProcessorCount,
            },
            row =>
            {
                var without = leftOut?.Invoke(row);
                var found = index.Search(
                    vector(row),
                    AnswerMetrics.Places + (without?.Count ?? 0),
                    within
                );
                answers[row] =
                [
                    .. found
                        .Where(hit => without?.Contains(hit.Key) != true)
                        .Take(AnswerMetrics.Places),
                ];
            }
        );
        return answers;
    }
}
