using ClosetCompanion.Evaluation.Results;

namespace ClosetCompanion.Evaluation.Comparison;

/// <summary>Only answers to the same queries, from the same gallery, can be compared query by query.</summary>
public static class ComparableResults
{
    /// <summary>Whether both answer the same benchmark.</summary>
    public static bool AreOfOneBenchmark(EvaluationResults first, EvaluationResults second) =>
        first.Benchmark == second.Benchmark && first.QueriesHash == second.QueriesHash;

    /// <summary>Refuses results that cannot be compared.</summary>
    /// <exception cref="EvaluationException">They are of other queries or of another gallery.</exception>
    public static void Require(EvaluationResults first, EvaluationResults second)
    {
        if (Difference(first, second) is { } difference)
        {
            throw new EvaluationException(
                $"The two results cannot be compared: {difference} Evaluate both models with the same queries on the same catalogue."
            );
        }
    }

    private static string? Difference(EvaluationResults first, EvaluationResults second)
    {
        if (first.Benchmark != second.Benchmark)
        {
            return $"the first asks with {Word(first)} ({first.Source}), the second with {Word(second)} ({second.Source}).";
        }
        if (first.Gallery != second.Gallery)
        {
            return $"the gallery of the first has {first.Gallery:N0} products, that of the second {second.Gallery:N0}.";
        }
        if (first.Queries.Count != second.Queries.Count)
        {
            return $"the first has another number of queries ({first.Queries.Count:N0}) than the second ({second.Queries.Count:N0}).";
        }
        return DifferentQuery(first, second)
            ?? (
                first.GalleryHash != second.GalleryHash
                    ? "the galleries are equally large, but have other products or pictures."
                : first.QueriesHash != second.QueriesHash
                    ? "the queries are the same, but not which products are relevant to them."
                : null
            );
    }

    private static string? DifferentQuery(EvaluationResults first, EvaluationResults second)
    {
        foreach (var (number, (one, other)) in first.Queries.Zip(second.Queries).Index())
        {
            if ((one.Query, one.Type) != (other.Query, other.Type))
            {
                return $"query {number + 1} is \"{one.Query}\" in the first and \"{other.Query}\" in the second.";
            }
            if (one.Relevant != other.Relevant)
            {
                return $"\"{one.Query}\" has {one.Relevant:N0} relevant products in the first and {other.Relevant:N0} in the second.";
            }
        }
        return null;
    }

    private static string Word(EvaluationResults results) =>
        results.Benchmark.ToString().ToLowerInvariant();
}
