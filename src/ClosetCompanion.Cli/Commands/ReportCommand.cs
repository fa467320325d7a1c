using System.CommandLine;
using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Cli.Options;
using ClosetCompanion.Cli.Output;
using ClosetCompanion.Evaluation.HtmlReport;
using ClosetCompanion.Evaluation.HtmlReport.Curves;
using ClosetCompanion.Evaluation.Results;

namespace ClosetCompanion.Cli.Commands;

/// <summary><c>closet report</c>: makes results into one HTML page with numbers, curves and pictures.</summary>
internal static class ReportCommand
{
    public static Command Create(Terminal terminal)
    {
        var results = new Argument<string[]>("RESULTS")
        {
            Description = "Files written by closet evaluate ... --per-query.",
            Arity = ArgumentArity.OneOrMore,
        };
        var before = new Option<string[]>("--before")
        {
            Description =
                "Results of an earlier model on the same queries, to set beside. May be given several times.",
            HelpName = "FILE",
        };
        var log = new Option<string?>("--log")
        {
            Description = "The log.jsonl of the training run, for its curves.",
            HelpName = "FILE",
        };
        var photos = new Option<string?>("--photos")
        {
            Description = "The photos that were asked with, to show them.",
            HelpName = "FOLDER|ZIP",
        };
        var shown = new Option<int>("--show")
        {
            Description = "How many queries to show of each group; 0 for none.",
            DefaultValueFactory = _ => 8,
            HelpName = "N",
        };
        var output = new Option<string>("--output")
        {
            Description = "The HTML file to write. It has pictures of the catalogue in it.",
            HelpName = "FILE",
            Required = true,
        };
        var companionOption = new CompanionOption();
        var command = new Command("report", "Make results into one HTML page, with pictures.")
        {
            results,
            before,
            log,
            photos,
            shown,
            output,
        };
        companionOption.AddDataTo(command);
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                var contents = new ReportContents
                {
                    Sections = ReportSection.Pair(
                        await ReadAsync(parsed.GetValue(results), cancellationToken),
                        await ReadAsync(parsed.GetValue(before), cancellationToken)
                    ),
                    Training = parsed.GetValue(log) is { } file
                        ? await TrainingLog.ReadAsync(file, cancellationToken)
                        : null,
                    Photos = parsed.GetValue(photos),
                    Shown = parsed.GetValue(shown),
                    Made = TimeProvider.System.GetLocalNow(),
                    Store = await CatalogStore.OpenAsync(
                        companionOption.DataFolder(parsed),
                        cancellationToken
                    ),
                };
                var path = parsed.GetRequiredValue(output);
                await EvaluationReport.WriteAsync(path, contents, cancellationToken);
                terminal.Out.WriteLine($"The report is in {path}");
                return ExitCode.Ok;
            }
        );
        return command;
    }

    private static async Task<IReadOnlyList<EvaluationResults>> ReadAsync(
        IEnumerable<string>? files,
        CancellationToken cancellationToken
    )
    {
        var read = new List<EvaluationResults>();
        foreach (var file in files ?? [])
        {
            read.Add(await ResultsFile.ReadAsync(file, cancellationToken));
        }
        return read;
    }
}
