using System.CommandLine;
using ClosetCompanion.Catalog.Postgres;
using ClosetCompanion.Cli.Options;
using ClosetCompanion.Cli.Output;
using ClosetCompanion.Evaluation.HtmlReport;
using ClosetCompanion.Evaluation.HtmlReport.Curves;
using ClosetCompanion.Evaluation.Results;

namespace ClosetCompanion.Cli.Commands.Measuring;

/// <summary><c>closet report</c>: makes results into one HTML page with numbers, curves and pictures.</summary>
internal sealed class ReportCommand(Terminal terminal)
{
    private readonly Argument<string[]> _results = new("RESULTS")
    {
        Description = "Files written by closet evaluate ... --per-query.",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string[]> _before = new("--before")
    {
        Description =
            "Results of an earlier model on the same queries, to set beside. May be given several times.",
        HelpName = "FILE",
    };

    private readonly Option<string?> _log = new("--log")
    {
        Description = "The log.jsonl of the training run, for its curves.",
        HelpName = "FILE",
    };

    private readonly Option<string?> _photos = new("--photos")
    {
        Description = "The photos that were asked with, to show them.",
        HelpName = "FOLDER|ZIP",
    };

    private readonly Option<int> _shown = new("--show")
    {
        Description = "How many queries to show of each group; 0 for none.",
        DefaultValueFactory = _ => 8,
        HelpName = "N",
    };

    private readonly Option<string> _output = new("--output")
    {
        Description = "The HTML file to write. It has pictures of the catalogue in it.",
        HelpName = "FILE",
        Required = true,
    };

    private readonly CompanionOption _companion = new();

    public static Command Create(Terminal terminal) => new ReportCommand(terminal).Build();

    private Command Build()
    {
        var command = new Command("report", "Make results into one HTML page, with pictures.")
        {
            _results,
            _before,
            _log,
            _photos,
            _shown,
            _output,
        };
        _companion.AddDataTo(command);
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var contents = new ReportContents
        {
            Sections = ReportSection.Pair(
                await ReadAsync(parsed.GetValue(_results), cancellationToken),
                await ReadAsync(parsed.GetValue(_before), cancellationToken)
            ),
            Training = parsed.GetValue(_log) is { } file
                ? await TrainingLog.ReadAsync(file, cancellationToken)
                : null,
            Photos = parsed.GetValue(_photos),
            Shown = parsed.GetValue(_shown),
            Made = TimeProvider.System.GetLocalNow(),
            Store = await CatalogStores.OpenAsync(_companion.DataFolder(parsed), cancellationToken),
        };
        var path = parsed.GetRequiredValue(_output);
        await EvaluationReport.WriteAsync(path, contents, cancellationToken);
        terminal.Out.WriteLine($"The report is in {path}");
        return ExitCode.Ok;
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
