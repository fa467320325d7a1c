using ClosetCompanion.Evaluation.Comparison;
using ClosetCompanion.Evaluation.Results;

namespace ClosetCompanion.Evaluation.HtmlReport;

/// <summary>The results of one benchmark, with those of an earlier model where there are some.</summary>
/// <param name="After">The results.</param>
/// <param name="Before">Results of the same queries and gallery by another model; null for none.</param>
public sealed record ReportSection(EvaluationResults After, EvaluationResults? Before = null)
{
    /// <summary>Finds for each of the earlier results the ones that ask the same.</summary>
    /// <exception cref="EvaluationException">Some have no counterpart, or are of another gallery.</exception>
    public static IReadOnlyList<ReportSection> Pair(
        IReadOnlyList<EvaluationResults> after,
        IReadOnlyList<EvaluationResults> before
    )
    {
        var sections = after.Select(results => new ReportSection(results)).ToArray();
        foreach (var earlier in before)
        {
            var at = Array.FindIndex(
                sections,
                section =>
                    section.Before is null
                    && ComparableResults.AreOfOneBenchmark(earlier, section.After)
            );
            if (at < 0)
            {
                // One of the same kind is near enough to say what sets them apart.
                var nearest =
                    after.FirstOrDefault(results => results.Benchmark == earlier.Benchmark)
                    ?? after[0];
                ComparableResults.Require(earlier, nearest);
                throw new EvaluationException(
                    $"The earlier results of {earlier.Source} were given twice."
                );
            }
            ComparableResults.Require(earlier, sections[at].After);
            sections[at] = sections[at] with { Before = earlier };
        }
        return sections;
    }
}
