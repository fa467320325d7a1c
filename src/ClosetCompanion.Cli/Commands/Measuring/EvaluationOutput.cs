using ClosetCompanion.Cli.Output;
using ClosetCompanion.Evaluation;
using ClosetCompanion.Evaluation.Report;

namespace ClosetCompanion.Cli.Commands.Measuring;

/// <summary>Writes the table of the original report.</summary>
internal static class EvaluationOutput
{
    public static void Write(Terminal terminal, RetrievalMetrics metrics, bool asJson)
    {
        if (asJson)
        {
            terminal.WriteJson(metrics);
            return;
        }
        var table = TableStyle.Create(
            "ranking",
            ">R@1",
            ">R@10",
            ">MRR",
            ">P@1",
            ">P@10",
            ">nDCG@10",
            ">MAP@10",
            ">queries",
            ">gallery"
        );
        double[] means =
        [
            metrics.RecallAt1,
            metrics.RecallAt10,
            metrics.MrrAt10,
            metrics.PrecisionAt1,
            metrics.PrecisionAt10,
            metrics.NdcgAt10,
            metrics.MapAt10,
        ];
        table.AddTextRow([
            metrics.Ranking,
            .. means.Select(mean => $"{mean:F3}"),
            $"{metrics.Queries:N0}",
            $"{metrics.Gallery:N0}",
        ]);
        terminal.Screen.Write(table);
    }

    public static void Write(Terminal terminal, ReportResult result, bool asJson)
    {
        if (asJson)
        {
            terminal.WriteJson(result);
            return;
        }
        var table = TableStyle.Create("query", ">P@10", "a hit counts when", ">P@10", "or when");
        foreach (var answer in result.Answers)
        {
            table.AddTextRow(
                answer.Query,
                $"{answer.PrecisionAt10:F1}",
                answer.Rule,
                answer.WidePrecisionAt10 is { } wide ? $"{wide:F1}" : null,
                answer.WideRule
            );
        }
        table.AddTextRow("mean", $"{result.MeanPrecisionAt10:F2}", null, null, null);
        terminal.Screen.Write(table);
        terminal.Out.WriteLine($"{result.Gallery:N0} products were compared with each query.");
        terminal.Out.WriteLine(result.Note);
        foreach (var answer in result.Answers)
        {
            terminal.Out.WriteLine();
            terminal.Out.WriteLine(
                answer.LeftOut.Count > 0
                    ? $"{answer.Query} (left out, as the picture is theirs: {string.Join(", ", answer.LeftOut)})"
                    : answer.Query
            );
            foreach (var hit in answer.Hits)
            {
                terminal.Out.WriteLine(
                    $"  {(hit.Relevant ? "+" : "-")} {hit.Score:F3}  {hit.Id}  {hit.Title}"
                );
            }
        }
    }
}
