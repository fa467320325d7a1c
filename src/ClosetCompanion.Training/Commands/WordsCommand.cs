using System.CommandLine;
using ClosetCompanion.Search;
using ClosetCompanion.Training.Runs;
using ClosetCompanion.Training.Words;

namespace ClosetCompanion.Training.Commands;

/// <summary><c>closet-train words RECIPE</c>.</summary>
internal static class WordsCommand
{
    private static readonly Argument<FileInfo> _recipe = new("RECIPE")
    {
        Description =
            "The recipe: what is held back, and in its section words how they are learned.",
    };
    private static readonly Option<string?> _model = new("--model")
    {
        Description =
            "The model folder that is taught. Default: the one that comes with the program.",
    };
    private static readonly Option<DirectoryInfo> _output = new("--output")
    {
        Description = "Where the new model folder is put.",
        Required = true,
    };
    private static readonly Option<string> _photos = new("--photos")
    {
        Description = "Photos of garments with labels.csv, to measure with.",
    };
    private static readonly Option<DirectoryInfo> _shared = new("--shared")
    {
        Description = "A folder for decoded pictures, such as that of the run.",
        Required = true,
    };
    private static readonly Option<string?> _licence = new("--licence")
    {
        Description =
            "The licence of the weights that come out, as an SPDX identifier; yours to state.",
    };

    public static Command Create()
    {
        var command = new Command(
            "words",
            "Teach a finished model what shoppers' words are true of. Its picture tower stays as it is."
        )
        {
            _recipe,
            _model,
            _output,
            _photos,
            _shared,
            _licence,
        };
        var source = new SourceOptions(command);
        command.SetAction(
            (arguments, cancellationToken) =>
                CommandErrors.ReportAsync(async () =>
                {
                    var run = new RecipeRunOptions(
                        arguments.GetRequiredValue(_recipe).FullName,
                        source.Path(arguments),
                        arguments.GetRequiredValue(_shared).FullName,
                        arguments.GetRequiredValue(_output).FullName,
                        Resume: true
                    )
                    {
                        Catalogue = source.Catalogue(arguments),
                        Photos = arguments.GetValue(_photos),
                        Licence = arguments.GetValue(_licence),
                    };
                    var folder = CompanionLocations.ResolveModelFolder(arguments.GetValue(_model));
                    await new WordsRun(run, folder, Console.Out).RunAsync(cancellationToken);
                    await Console.Out.WriteLineAsync(
                        $"The model lies in {run.Output}. It is not calibrated: run closet calibrate before \"nothing is close\" is relied on."
                    );
                })
        );
        return command;
    }
}
