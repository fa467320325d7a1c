using ClosetCompanion.Cli.Output;
using ClosetCompanion.Evaluation.Comparison;
using ClosetCompanion.Evaluation.Metrics;
using ClosetCompanion.Evaluation.Results;

namespace ClosetCompanion.Cli.Commands.Measuring;

/// <summary>Writes how two models differ.</summary>
internal static class ComparisonOutput
{
    /// <summary>Every measure of all queries; of types, P@10 alone.</summary>
    public static void Write(
        Terminal terminal,
        EvaluationResults before,
        EvaluationResults after,
        IReadOnlyList<PairedComparison> comparisons
    )
    {
        var table = TableStyle.Create(
            "measure",
            ">before",
            ">after",
            ">difference",
            ">95% interval",
            ">p",
            ">better",
            ">worse",
            ">queries"
        );
        foreach (var comparison in comparisons)
        {
            foreach (
                var difference in comparison.Differences.Where(d =>
                    comparison.Type is null || d.Metric == RetrievalMetric.PrecisionAt10
                )
            )
            {
                table.AddTextRow(
                    $"{difference.Metric.Name()} {comparison.Type}".TrimEnd(),
                    $"{difference.Before:F3}",
                    $"{difference.After:F3}",
                    $"{difference.Difference:+0.000;-0.000;0.000}",
                    $"{difference.Interval.Low:+0.000;-0.000;0.000}..{difference.Interval.High:+0.000;-0.000;0.000}",
                    difference.PValue < 0.001 ? "<0.001" : $"{difference.PValue:F3}",
                    $"{difference.Better:N0}",
                    $"{difference.Worse:N0}",
                    $"{comparison.Queries:N0}"
                );
            }
        }
        terminal.Screen.Write(table);
        terminal.Out.WriteLine($"before: {before.Model}   after: {after.Model}");
        terminal.Out.WriteLine(
            $"Queries: {after.Queries.Count:N0}, {after.Source}; {after.Gallery:N0} products. Better and worse count queries. p: paired bootstrap, two-sided."
        );
    }

    public static object Json(
        EvaluationResults before,
        EvaluationResults after,
        IReadOnlyList<PairedComparison> comparisons
    ) =>
        new
        {
            Before = before.Model,
            After = after.Model,
            Comparisons = comparisons.Select(comparison => new
            {
                comparison.Type,
                comparison.Queries,
                Measures = comparison.Differences.ToDictionary(
                    difference => difference.Metric.Name(),
                    difference => new
                    {
                        difference.Before,
                        difference.After,
                        difference.Difference,
                        difference.Interval,
                        P = difference.PValue,
                        difference.Better,
                        difference.Worse,
                    }
                ),
            }),
        };
}
