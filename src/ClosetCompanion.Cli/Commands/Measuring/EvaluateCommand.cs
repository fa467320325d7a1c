using System.CommandLine;
using System.CommandLine.Parsing;
using ClosetCompanion.Cli.Options;
using ClosetCompanion.Cli.Output;
using ClosetCompanion.Evaluation;
using ClosetCompanion.Evaluation.Benchmarks;
using ClosetCompanion.Evaluation.People;
using ClosetCompanion.Evaluation.Report;
using ClosetCompanion.Evaluation.Results;
using ClosetCompanion.Search;

namespace ClosetCompanion.Cli.Commands.Measuring;

/// <summary><c>closet evaluate</c>: measures how well the model finds things in a catalogue.</summary>
internal sealed class EvaluateCommand(Terminal terminal)
{
    private readonly BenchmarkOptions _benchmarks = new();
    private readonly CompanionOption _companion = new();

    private readonly Option<bool> _report = new("--report")
    {
        Description =
            "Ask the five queries of the original report and count their precision at 10 from the attributes.",
    };

    private readonly Option<bool> _people = new("--people")
    {
        Description =
            "Simulate people with hidden tastes who like hits: how much closer to their taste is a ranking of their own, with no like wrong and with one in ten?",
    };

    private readonly Option<bool> _test = new("--test")
    {
        Description =
            "With --people: those held back, with other queries; with --form: the photos of senders held back. Nothing may be chosen by them.",
    };

    private readonly Option<FileInfo> _form = new Option<FileInfo>("--form")
    {
        Description =
            "How right is what the form of the closet says of photos? Asked of a zip of photos with labels.csv (file, label, sender).",
        HelpName = "ZIP",
    }.AcceptExistingOnly();

    private readonly Option<string?> _runningShoe = Picture("--running-shoe", "a running shoe");
    private readonly Option<string?> _yellowTshirt = Picture("--yellow-tshirt", "a yellow t-shirt");

    private readonly Option<bool> _noHybrid = new("--no-hybrid")
    {
        Description =
            "CLIP alone, as published results are measured. Otherwise queries are asked as closet search asks them, with full-text search.",
    };

    private readonly Option<string?> _perQuery = new("--per-query")
    {
        Description =
            "Ask CLIP alone and write the answer to each query into a file, for closet compare and closet report.",
        HelpName = "FILE",
    };

    private readonly Option<FileInfo> _outfits = new Option<FileInfo>("--outfits")
    {
        Description =
            "Which of four products was in the outfit? Asked of the outfits in a zip (outfits.csv, products.csv, pictures); no store is needed.",
        HelpName = "ZIP",
    }.AcceptExistingOnly();

    private readonly Option<string?> _catalogue = CommonOptions.Catalogue("Only this catalogue.");
    private readonly Option<bool> _json = CommonOptions.Json();

    public static Command Create(Terminal terminal) => new EvaluateCommand(terminal).Build();

    private Command Build()
    {
        var command = new Command("evaluate", "Measure how well the model finds things.");
        _benchmarks.AddTo(command);
        foreach (
            var option in (Option[])
                [
                    _report,
                    _outfits,
                    _runningShoe,
                    _yellowTshirt,
                    _people,
                    _form,
                    _test,
                    _catalogue,
                    _noHybrid,
                    _perQuery,
                    _json,
                ]
        )
        {
            command.Add(option);
        }
        _companion.AddTo(command);
        command.Validators.Add(Check);
        command.SetAction(RunAsync);
        return command;
    }

    private void Check(CommandResult result)
    {
        var isReport = result.GetResult(_report) is not null;
        var isPeople = result.GetResult(_people) is not null;
        var isOutfits = result.GetResult(_outfits) is not null;
        var isForm = result.GetResult(_form) is not null;
        bool[] others = [isReport, isPeople, isOutfits, isForm];
        if (_benchmarks.Chosen(result) + others.Count(isChosen => isChosen) != 1)
        {
            result.AddError(
                "Say what to measure: one of --queries FILE, --attributes, --shoppers, --pictures, --photos FOLDER, --people, --form ZIP, --outfits ZIP and --report."
            );
        }
        if ((isReport || isPeople || isForm) && result.GetResult(_perQuery) is not null)
        {
            result.AddError(
                "--per-query goes with the benchmarks; --report --json has the hits, --people and --form have none."
            );
        }
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        if (parsed.GetValue(_outfits) is { } outfits)
        {
            await OutfitsOutput.RunAsync(
                terminal,
                outfits.FullName,
                _companion.ModelFolder(parsed),
                parsed.GetValue(_json),
                cancellationToken
            );
            return ExitCode.Ok;
        }
        var truth = await _benchmarks.ReadTruthAsync(parsed, cancellationToken);
        await using var companion = await terminal.WithProgressAsync(progress =>
            Companion.OpenAsync(_companion.Companion(parsed), progress, cancellationToken)
        );
        var hybrid = !parsed.GetValue(_noHybrid) && parsed.GetValue(_perQuery) is null;
        if (parsed.GetValue(_form) is { } form)
        {
            await FormOutput.RunAsync(
                terminal,
                companion,
                form.FullName,
                parsed.GetValue(_test),
                parsed.GetValue(_json),
                cancellationToken
            );
            return ExitCode.Ok;
        }
        await (
            parsed.GetValue(_people) ? AskPeopleAsync(parsed, companion, cancellationToken)
            : parsed.GetValue(_report)
                ? AskReportAsync(parsed, companion, hybrid, cancellationToken)
            : truth is not null && hybrid ? SearchAsync(parsed, companion, truth, cancellationToken)
            : MeasureAsync(parsed, companion, truth, cancellationToken)
        );
        return ExitCode.Ok;
    }

    /// <summary>Asks queries as <c>closet search</c> does.</summary>
    private async Task SearchAsync(
        ParseResult parsed,
        Companion companion,
        GroundTruth truth,
        CancellationToken cancellationToken
    )
    {
        var metrics = await terminal.WithProgressAsync(progress =>
            SearchBenchmark.RunAsync(
                companion,
                truth,
                parsed.GetValue(_catalogue),
                progress,
                cancellationToken
            )
        );
        EvaluationOutput.Write(terminal, metrics, parsed.GetValue(_json));
    }

    /// <summary>Asks CLIP alone.</summary>
    private async Task MeasureAsync(
        ParseResult parsed,
        Companion companion,
        GroundTruth? truth,
        CancellationToken cancellationToken
    )
    {
        var gallery = await Gallery.OverAsync(
            companion,
            parsed.GetValue(_catalogue),
            cancellationToken
        );
        var benchmark = await terminal.WithProgressAsync(progress =>
            _benchmarks.CreateAsync(parsed, truth, companion, gallery, progress, cancellationToken)
        );
        foreach (var skipped in benchmark.Skipped)
        {
            await terminal.Error.WriteLineAsync($"left out: {skipped}");
        }
        var results = benchmark.Run(gallery, companion.Model.Manifest, cancellationToken);
        if (parsed.GetValue(_perQuery) is { } path)
        {
            await ResultsFile.WriteAsync(path, results, cancellationToken);
        }
        MeasurementOutput.Write(terminal, results, parsed.GetValue(_json));
    }

    /// <summary>Simulates people, without wrong likes and with them.</summary>
    private async Task AskPeopleAsync(
        ParseResult parsed,
        Companion companion,
        CancellationToken cancellationToken
    )
    {
        var options = parsed.GetValue(_test) ? PeopleOptions.Test : PeopleOptions.Development;
        var measured = new List<PeopleResults>();
        foreach (var tastes in Enum.GetValues<TasteKind>())
        {
            foreach (var noise in (double[])[0, options.Noise])
            {
                var asked = options with { Tastes = tastes, Noise = noise };
                measured.Add(
                    await terminal.WithProgressAsync(progress =>
                        PeopleBenchmark.RunAsync(
                            companion,
                            asked,
                            parsed.GetValue(_catalogue),
                            progress,
                            cancellationToken
                        )
                    )
                );
            }
        }
        PeopleOutput.Write(terminal, measured, parsed.GetValue(_json));
    }

    /// <summary>Asks the five queries of the original report.</summary>
    private async Task AskReportAsync(
        ParseResult parsed,
        Companion companion,
        bool hybrid,
        CancellationToken cancellationToken
    )
    {
        var catalogue = parsed.GetValue(_catalogue);
        var queries = OriginalReport.Queries(
            await ReportPicture.RunningShoeAsync(
                companion,
                catalogue,
                parsed.GetValue(_runningShoe),
                cancellationToken
            ),
            await ReportPicture.YellowTshirtAsync(
                companion,
                catalogue,
                parsed.GetValue(_yellowTshirt),
                cancellationToken
            )
        );
        var result = await OriginalReport.RunAsync(
            companion,
            queries,
            catalogue,
            hybrid,
            cancellationToken
        );
        EvaluationOutput.Write(terminal, result, parsed.GetValue(_json));
    }

    private static Option<string?> Picture(string name, string what) =>
        new(name)
        {
            Description =
                $"With --report: the picture of {what}, as a file or as the id of a product. Default: the first product that is one.",
            HelpName = "FILE|ID",
        };
}
