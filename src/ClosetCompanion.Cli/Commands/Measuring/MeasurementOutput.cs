using ClosetCompanion.Cli.Output;
using ClosetCompanion.Evaluation.Metrics;
using ClosetCompanion.Evaluation.Results;

namespace ClosetCompanion.Cli.Commands.Measuring;

/// <summary>Writes what was measured.</summary>
internal static class MeasurementOutput
{
    public static void Write(Terminal terminal, EvaluationResults results, bool asJson)
    {
        if (asJson)
        {
            terminal.WriteJson(MeasurementJson.Of(results));
            return;
        }
        if (results.Benchmark == BenchmarkKind.Shoppers)
        {
            WriteQueries(terminal, results);
        }
        if (HasWhole(results))
        {
            WriteMeasures(terminal, results.Measure());
        }
        if (HasTypes(results))
        {
            WriteTypes(terminal, results.MeasureTypes());
        }
        terminal.Out.WriteLine(
            $"Queries: {results.Queries.Count:N0}, {results.Source}. Each was compared with {results.Gallery:N0} products."
        );
        terminal.Out.WriteLine(
            "Intervals: 95%, bootstrap over the queries. Ceiling: what a perfect order would reach."
        );
    }

    /// <summary>A mean over colours and genders together would say nothing about either.</summary>
    public static bool HasWhole(EvaluationResults results) =>
        results.Benchmark != BenchmarkKind.Attributes;

    public static bool HasTypes(EvaluationResults results) =>
        results.Types.Count > 1 || !HasWhole(results);

    /// <summary>Few enough to look at one by one, the worst last, where the eye rests.</summary>
    private static void WriteQueries(Terminal terminal, EvaluationResults results)
    {
        var table = TableStyle.Create("query", ">answers", ">P@1", ">P@10");
        foreach (
            var query in results.Queries.OrderByDescending(query =>
                query.Metrics[RetrievalMetric.PrecisionAt10]
            )
        )
        {
            table.AddTextRow(
                query.Query,
                $"{query.Relevant:N0}",
                $"{query.Metrics[RetrievalMetric.PrecisionAt1]:F0}",
                $"{query.Metrics[RetrievalMetric.PrecisionAt10]:F1}"
            );
        }
        terminal.Screen.Write(table);
    }

    private static void WriteMeasures(Terminal terminal, Measurement measured)
    {
        var table = TableStyle.Create("measure", ">mean", ">95% interval", ">ceiling");
        foreach (var metric in RetrievalMetricNames.All)
        {
            table.AddTextRow(
                metric.Name(),
                $"{measured.Values[metric]:F3}",
                Interval(measured, metric),
                $"{measured.Ceiling[metric]:F3}"
            );
        }
        terminal.Screen.Write(table);
    }

    private static void WriteTypes(Terminal terminal, IReadOnlyList<Measurement> types)
    {
        var table = TableStyle.Create(
            "type",
            ">queries",
            ">P@1",
            ">P@10",
            ">95% interval",
            ">ceiling",
            ">MRR",
            ">nDCG@10"
        );
        foreach (var type in types)
        {
            table.AddTextRow(
                type.Type,
                $"{type.Means.Queries:N0}",
                $"{type.Means.PrecisionAt1:F3}",
                $"{type.Means.PrecisionAt10:F3}",
                Interval(type, RetrievalMetric.PrecisionAt10),
                $"{type.Ceiling[RetrievalMetric.PrecisionAt10]:F3}",
                $"{type.Means.MrrAt10:F3}",
                $"{type.Means.NdcgAt10:F3}"
            );
        }
        terminal.Screen.Write(table);
    }

    private static string Interval(Measurement measured, RetrievalMetric metric) =>
        $"{measured.Intervals[metric].Low:F3}..{measured.Intervals[metric].High:F3}";
}
