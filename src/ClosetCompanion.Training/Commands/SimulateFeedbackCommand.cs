using System.CommandLine;
using ClosetCompanion.Evaluation.People;
using ClosetCompanion.Search;

namespace ClosetCompanion.Training.Commands;

/// <summary><c>closet-train simulate-feedback STORE</c>.</summary>
internal static class SimulateFeedbackCommand
{
    private static readonly FeedbackSimulationOptions _default = new();

    private static readonly Argument<string> _store = new("STORE")
    {
        Description = "A copy of a data folder; likes of made-up people are written into it.",
    };
    private static readonly Option<string?> _model = new("--model")
    {
        Description =
            "The model that answers their searches. Default: the one that comes with the program.",
    };
    private static readonly Option<int> _people = new("--people")
    {
        Description = "How many people.",
        DefaultValueFactory = _ => _default.People,
    };
    private static readonly Option<double> _shared = new("--shared-taste")
    {
        Description =
            "How likely each part of a taste is that of the whole shop, from 0 to 1; at 0 nobody has anything in common.",
        DefaultValueFactory = _ => _default.Shared,
    };
    private static readonly Option<int> _seed = new("--seed")
    {
        Description = "Decides about tastes, searches and chance.",
        DefaultValueFactory = _ => _default.Seed,
    };

    public static Command Create()
    {
        _people.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < 1)
            {
                result.AddError("--people must be at least 1.");
            }
        });
        _shared.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<double>() is not (>= 0 and <= 1))
            {
                result.AddError("--shared-taste must be from 0 to 1.");
            }
        });
        var command = new Command(
            "simulate-feedback",
            "Write likes of made-up people with hidden tastes into a store, to try closet-train feedback on."
        )
        {
            _store,
            _model,
            _people,
            _shared,
            _seed,
        };
        command.SetAction(
            (arguments, cancellationToken) =>
                CommandErrors.ReportAsync(() => RunAsync(arguments, cancellationToken))
        );
        return command;
    }

    private static async Task RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        await using var companion = await Companion.OpenAsync(
            new CompanionOptions
            {
                DataFolder = arguments.GetRequiredValue(_store),
                ModelFolder = CompanionLocations.ResolveModelFolder(arguments.GetValue(_model)),
            },
            cancellationToken: cancellationToken
        );
        var options = _default with
        {
            People = arguments.GetValue(_people),
            Shared = arguments.GetValue(_shared),
            Seed = arguments.GetValue(_seed),
        };
        var written = await FeedbackSimulation.RunAsync(
            companion,
            options,
            catalogue: null,
            cancellationToken
        );
        await Console.Out.WriteLineAsync($"{options.People} people gave {written} opinions.");
    }
}
