using System.CommandLine;
using ClosetCompanion.Search;
using ClosetCompanion.Training.Feedback;

namespace ClosetCompanion.Training.Commands;

/// <summary><c>closet-train feedback</c>.</summary>
internal static class FeedbackCommand
{
    private static readonly Argument<FileInfo?> _recipe = new("RECIPE")
    {
        Description =
            "The settings, a JSON file such as recipes/feedback.json, which are the default.",
        Arity = ArgumentArity.ZeroOrOne,
    };
    private static readonly Option<string> _store = new("--feedback")
    {
        Description = "The store with people's likes: a data folder of closet, or a database.",
        Required = true,
    };
    private static readonly Option<string?> _model = new("--model")
    {
        Description =
            "The model folder that is tuned. Default: the one that comes with the program.",
    };
    private static readonly Option<DirectoryInfo> _output = new("--output")
    {
        Description = "Where the tuned model folder is put.",
        Required = true,
    };
    private static readonly Option<string[]> _without = new("--without")
    {
        Description = "A person whose data is left out; can be given several times.",
        DefaultValueFactory = _ => [],
    };
    private static readonly Option<bool> _force = new("--force")
    {
        Description = "Go on with few people, and write a model that brought nothing.",
    };
    private static readonly Option<string?> _licence = new("--licence")
    {
        Description =
            "The licence of the weights that come out, as an SPDX identifier; yours to state.",
    };

    public static Command Create()
    {
        var command = new Command(
            "feedback",
            "Tune the words of a model to what people of a store liked after searches. Products keep their vectors."
        )
        {
            _recipe,
            _store,
            _model,
            _output,
            _without,
            _force,
            _licence,
        };
        command.SetAction(
            (arguments, cancellationToken) =>
                CommandErrors.ReportAsync(() =>
                    new FeedbackRun(Read(arguments), Console.Out).RunAsync(cancellationToken)
                )
        );
        return command;
    }

    private static FeedbackOptions Read(ParseResult arguments) =>
        new(
            arguments.GetRequiredValue(_store),
            CompanionLocations.ResolveModelFolder(arguments.GetValue(_model)),
            arguments.GetRequiredValue(_output).FullName
        )
        {
            Recipe = arguments.GetValue(_recipe)?.FullName,
            Without = arguments.GetRequiredValue(_without),
            Force = arguments.GetValue(_force),
            Licence = arguments.GetValue(_licence),
        };
}
