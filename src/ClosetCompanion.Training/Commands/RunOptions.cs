using System.CommandLine;
using ClosetCompanion.Training.Native;
using ClosetCompanion.Training.Runs;

namespace ClosetCompanion.Training.Commands;

/// <summary>The arguments that name a run; <c>run</c> and <c>export</c> share them.</summary>
internal sealed class RunOptions
{
    private readonly Argument<FileInfo> _recipe = new("RECIPE")
    {
        Description = "The recipe, a JSON file.",
    };

    private readonly SourceOptions _source;

    private readonly Option<DirectoryInfo> _work = new("--work")
    {
        Description = "The run's folder: decoded pictures, vocabulary, checkpoints, log.",
        Required = true,
    };

    private readonly Option<DirectoryInfo> _output = new("--output")
    {
        Description = "Where the model folder is written at the end.",
        Required = true,
    };

    private readonly Option<DirectoryInfo> _start = new("--start")
    {
        Description =
            "Start from an earlier run (its --work folder) or from a CLIP in the published folder layout.",
    };

    private readonly Option<DeviceKind> _device = new("--device")
    {
        Description = "Where to train: cpu, or cuda with the native library of CUDA.",
        HelpName = "cpu|cuda",
    };

    public RunOptions(Command command)
    {
        command.Add(_recipe);
        _source = new SourceOptions(command);
        command.Add(_work);
        command.Add(_output);
        command.Add(_start);
        command.Add(_device);
    }

    /// <summary>What was given.</summary>
    public RecipeRunOptions Read(ParseResult arguments, bool resume) =>
        new(
            arguments.GetRequiredValue(_recipe).FullName,
            _source.Path(arguments),
            arguments.GetRequiredValue(_work).FullName,
            arguments.GetRequiredValue(_output).FullName,
            resume,
            arguments.GetValue(_start)?.FullName
        )
        {
            Catalogue = _source.Catalogue(arguments),
            Device = arguments.GetValue(_device),
        };
}
