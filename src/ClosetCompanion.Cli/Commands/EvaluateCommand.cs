using System.CommandLine;
using ClosetCompanion.Cli.Options;
using ClosetCompanion.Cli.Output;
using ClosetCompanion.Evaluation;
using ClosetCompanion.Evaluation.Report;
using ClosetCompanion.Search;

namespace ClosetCompanion.Cli.Commands;

/// <summary><c>closet evaluate</c>: measures how well the model finds things in a catalogue.</summary>
internal static class EvaluateCommand
{
    public static Command Create(Terminal terminal)
    {
        var queries = new Option<string?>("--queries")
        {
            Description =
                "Measure on a ground truth: JSON {\"text\": {\"id\": 1}} or lines {\"query\": \"text\", \"relevant\": [\"id\"]}.",
            HelpName = "FILE",
        };
        var report = new Option<bool>("--report")
        {
            Description =
                "Ask the five queries of the original report and count their precision at 10 from the attributes.",
        };
        var runningShoe = Picture("--running-shoe", "a running shoe");
        var yellowTshirt = Picture("--yellow-tshirt", "a yellow t-shirt");
        var noHybrid = new Option<bool>("--no-hybrid")
        {
            Description =
                "CLIP alone, as published results are measured. Otherwise queries are asked as closet search asks them, with full-text search.",
        };
        var catalogue = CommonOptions.Catalogue("Only this catalogue.");
        var json = CommonOptions.Json();
        var companionOption = new CompanionOption();
        var command = new Command("evaluate", "Measure how well the model finds things.")
        {
            queries,
            report,
            runningShoe,
            yellowTshirt,
            catalogue,
            noHybrid,
            json,
        };
        companionOption.AddTo(command);
        command.Validators.Add(result =>
        {
            if (result.GetResult(queries) is null == (result.GetResult(report) is null))
            {
                result.AddError("Say what to measure: either --queries FILE or --report.");
            }
        });
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                var (name, asJson) = (parsed.GetValue(catalogue), parsed.GetValue(json));
                var truth = parsed.GetValue(queries) is { } file
                    ? await GroundTruth.ReadAsync(file, cancellationToken)
                    : null;
                await using var companion = await terminal.WithProgressAsync(progress =>
                    Companion.OpenAsync(
                        companionOption.Companion(parsed),
                        progress,
                        cancellationToken
                    )
                );
                if (truth is not null)
                {
                    var metrics = await terminal.WithProgressAsync(progress =>
                        MeasureAsync(
                            companion,
                            truth,
                            name,
                            !parsed.GetValue(noHybrid),
                            progress,
                            cancellationToken
                        )
                    );
                    EvaluationOutput.Write(terminal, metrics, asJson);
                }
                else
                {
                    var asked = OriginalReport.Queries(
                        await ReportPicture.RunningShoeAsync(
                            companion,
                            name,
                            parsed.GetValue(runningShoe),
                            cancellationToken
                        ),
                        await ReportPicture.YellowTshirtAsync(
                            companion,
                            name,
                            parsed.GetValue(yellowTshirt),
                            cancellationToken
                        )
                    );
                    var result = await OriginalReport.RunAsync(
                        companion,
                        asked,
                        name,
                        !parsed.GetValue(noHybrid),
                        cancellationToken
                    );
                    EvaluationOutput.Write(terminal, result, asJson);
                }
                return ExitCode.Ok;
            }
        );
        return command;
    }

    private static async Task<RetrievalMetrics> MeasureAsync(
        Companion companion,
        GroundTruth truth,
        string? catalogue,
        bool hybrid,
        IProgress<StartProgress> progress,
        CancellationToken cancellationToken
    )
    {
        if (hybrid)
        {
            return await SearchBenchmark.RunAsync(
                companion,
                truth,
                catalogue,
                progress,
                cancellationToken
            );
        }
        var benchmark = await RetrievalBenchmark.OverAsync(companion, catalogue, cancellationToken);
        return await benchmark.RunAsync(truth, progress, cancellationToken);
    }

    private static Option<string?> Picture(string name, string what) =>
        new(name)
        {
            Description =
                $"With --report: the picture of {what}, as a file or as the id of a product. Default: the first product that is one.",
            HelpName = "FILE|ID",
        };
}
