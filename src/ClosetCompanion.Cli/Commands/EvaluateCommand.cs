using System.CommandLine;
using ClosetCompanion.Cli.Options;
using ClosetCompanion.Cli.Output;
using ClosetCompanion.Evaluation;
using ClosetCompanion.Evaluation.Benchmarks;
using ClosetCompanion.Evaluation.Report;
using ClosetCompanion.Evaluation.Results;
using ClosetCompanion.Search;

namespace ClosetCompanion.Cli.Commands;

/// <summary><c>closet evaluate</c>: measures how well the model finds things in a catalogue.</summary>
internal static class EvaluateCommand
{
    public static Command Create(Terminal terminal)
    {
        var benchmarks = new BenchmarkOptions();
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
        var perQuery = new Option<string?>("--per-query")
        {
            Description =
                "Ask CLIP alone and write the answer to each query into a file, for closet compare and closet report.",
            HelpName = "FILE",
        };
        var json = CommonOptions.Json();
        var companionOption = new CompanionOption();
        var command = new Command("evaluate", "Measure how well the model finds things.");
        benchmarks.AddTo(command);
        foreach (
            var option in (Option[])
                [report, runningShoe, yellowTshirt, catalogue, noHybrid, perQuery, json]
        )
        {
            command.Add(option);
        }
        companionOption.AddTo(command);
        command.Validators.Add(result =>
        {
            var isReport = result.GetResult(report) is not null;
            if (benchmarks.Chosen(result) + (isReport ? 1 : 0) != 1)
            {
                result.AddError(
                    "Say what to measure: one of --queries FILE, --attributes, --shoppers, --pictures, --photos FOLDER and --report."
                );
            }
            if (isReport && result.GetResult(perQuery) is not null)
            {
                result.AddError(
                    "--per-query goes with the benchmarks; --report --json has the hits."
                );
            }
        });
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                var (name, asJson) = (parsed.GetValue(catalogue), parsed.GetValue(json));
                var truth = await benchmarks.ReadTruthAsync(parsed, cancellationToken);
                await using var companion = await terminal.WithProgressAsync(progress =>
                    Companion.OpenAsync(
                        companionOption.Companion(parsed),
                        progress,
                        cancellationToken
                    )
                );
                var hybrid = !parsed.GetValue(noHybrid) && parsed.GetValue(perQuery) is null;
                if (truth is not null && hybrid)
                {
                    var metrics = await terminal.WithProgressAsync(progress =>
                        SearchBenchmark.RunAsync(
                            companion,
                            truth,
                            name,
                            progress,
                            cancellationToken
                        )
                    );
                    EvaluationOutput.Write(terminal, metrics, asJson);
                }
                else if (!parsed.GetValue(report))
                {
                    var gallery = await Gallery.OverAsync(companion, name, cancellationToken);
                    var benchmark = await terminal.WithProgressAsync(progress =>
                        benchmarks.CreateAsync(
                            parsed,
                            truth,
                            companion,
                            gallery,
                            progress,
                            cancellationToken
                        )
                    );
                    foreach (var skipped in benchmark.Skipped)
                    {
                        await terminal.Error.WriteLineAsync($"left out: {skipped}");
                    }
                    var results = benchmark.Run(
                        gallery,
                        companion.Model.Manifest,
                        cancellationToken
                    );
                    if (parsed.GetValue(perQuery) is { } path)
                    {
                        await ResultsFile.WriteAsync(path, results, cancellationToken);
                    }
                    MeasurementOutput.Write(terminal, results, asJson);
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
                        hybrid,
                        cancellationToken
                    );
                    EvaluationOutput.Write(terminal, result, asJson);
                }
                return ExitCode.Ok;
            }
        );
        return command;
    }

    private static Option<string?> Picture(string name, string what) =>
        new(name)
        {
            Description =
                $"With --report: the picture of {what}, as a file or as the id of a product. Default: the first product that is one.",
            HelpName = "FILE|ID",
        };
}
