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

    private readonly Option<string> _photos = new("--photos")
    {
        Description =
            "Photos of garments in a zip archive or folder with labels.csv (file, label, sender), for recipes with data.photos.",
    };

    private readonly Option<string> _grounds = new("--backgrounds")
    {
        Description =
            "Pictures of floors and fabrics in a zip archive or folder, to lay products on; grounds are made up without.",
    };

    private readonly Option<DirectoryInfo> _shared = new("--shared")
    {
        Description =
            "A folder for decoded pictures, the vocabulary and what towers make of them, which runs on the same data can share; else each keeps its own.",
    };

    private readonly Option<bool> _integers = new("--int8")
    {
        Description =
            "Write a model folder that computes with 8-bit integers: smaller and faster, a little less exact.",
    };

    private readonly Option<int?> _tokens = new("--keep-tokens")
    {
        Description =
            "Keep so many tokens of a published vocabulary in the model folder: those of the products' texts, and the most common words.",
    };

    private readonly Option<string> _licence = new("--licence")
    {
        Description =
            "The licence of the weights that come out, as an SPDX identifier; it depends on what they were trained on, and is yours to state.",
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
        command.Add(_photos);
        command.Add(_grounds);
        command.Add(_shared);
        command.Add(_integers);
        command.Add(_tokens);
        command.Add(_licence);
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
            Photos = arguments.GetValue(_photos),
            Grounds = arguments.GetValue(_grounds),
            Shared = arguments.GetValue(_shared)?.FullName,
            Integers = arguments.GetValue(_integers),
            KeepTokens = arguments.GetValue(_tokens),
            Licence = arguments.GetValue(_licence),
        };
}
