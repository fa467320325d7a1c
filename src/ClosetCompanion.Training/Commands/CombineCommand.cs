using System.CommandLine;
using ClosetCompanion.Training.Runs;

namespace ClosetCompanion.Training.Commands;

/// <summary><c>closet-train combine RUN RUN...</c>.</summary>
internal sealed class CombineCommand
{
    private readonly Argument<DirectoryInfo[]> _runs = new("RUNS")
    {
        Description =
            "The folders (--work) of finished runs of closet-mini; one alone can be written with --int8.",
        Arity = new ArgumentArity(1, 16),
    };

    private readonly Option<string> _name = new("--model")
    {
        Description = "Id of the model that comes out.",
        Required = true,
    };

    private readonly Option<string> _source = new("--source")
    {
        Description = "The products that the runs were trained on.",
        Required = true,
    };

    private readonly Option<DirectoryInfo> _output = new("--output")
    {
        Description = "Where the model folder is written.",
        Required = true,
    };

    private readonly Option<int?> _dimensions = new("--dimensions")
    {
        Description =
            "Components of a vector, fewer than the runs have together: those along which pictures and texts lie most. All of them if left out.",
    };

    private readonly Option<bool> _balanced = new("--balanced")
    {
        Description =
            "Where a title is asked, put pictures back that are close to many titles of training or very close to one (query-bank normalisation), in one component of the vectors.",
    };

    private readonly Option<bool> _integers = new("--int8")
    {
        Description = "Compute with 8-bit integers: smaller and faster, a little less exact.",
    };

    public static Command Create() => new CombineCommand().Build();

    private Command Build()
    {
        _dimensions.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int?>() < 1)
            {
                result.AddError("--dimensions must be at least 1.");
            }
        });
        var command = new Command(
            "combine",
            "Put the best weights of several runs together into one model, measure it and write it as a model folder."
        )
        {
            _runs,
            _name,
            _source,
            _output,
            _dimensions,
            _balanced,
            _integers,
        };
        command.SetAction(
            (arguments, cancellationToken) =>
                CommandErrors.ReportAsync(() =>
                    EnsembleRun.RunAsync(OptionsOf(arguments), Console.Out, cancellationToken)
                )
        );
        return command;
    }

    private EnsembleOptions OptionsOf(ParseResult arguments) =>
        new(
            arguments.GetRequiredValue(_name),
            [.. arguments.GetRequiredValue(_runs).Select(run => run.FullName)],
            arguments.GetRequiredValue(_source),
            arguments.GetRequiredValue(_output).FullName
        )
        {
            Dimensions = arguments.GetValue(_dimensions),
            Balanced = arguments.GetValue(_balanced),
            Integers = arguments.GetValue(_integers),
        };
}
