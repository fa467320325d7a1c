using System.CommandLine;
using ClosetCompanion.Training.Export;
using ClosetCompanion.Training.Recipes;
using ClosetCompanion.Training.Runs;
using ClosetCompanion.Training.Towers.Clip;

namespace ClosetCompanion.Training.Commands;

/// <summary><c>closet-train try RECIPE</c>.</summary>
internal static class TryCommand
{
    private static readonly Argument<FileInfo> _recipe = new("RECIPE")
    {
        Description = "The recipe, a JSON file.",
    };
    private static readonly Option<int?> _steps = Number("--steps", "Steps to train.", 20);
    private static readonly Option<int?> _batchSize = Number(
        "--batch-size",
        "Pictures of a step, instead of the recipe's.",
        null
    );
    private static readonly Option<DirectoryInfo> _start = Folder(
        "--start",
        "Start from an earlier run (its --work folder) or from a CLIP in the published folder layout."
    );
    private static readonly Option<DirectoryInfo> _work = Folder(
        "--work",
        "Where decoded pictures are kept.",
        isRequired: true
    );
    private static readonly Option<DirectoryInfo> _output = Folder(
        "--output",
        "Where the CLIP is written in the published folder layout."
    );

    public static Command Create()
    {
        var command = new Command(
            "try",
            "Train a few steps by a recipe on real products, and say how fast and in how much memory."
        )
        {
            _recipe,
            _steps,
            _batchSize,
            _start,
            _work,
            _output,
        };
        var source = new SourceOptions(command);
        command.SetAction(
            (arguments, cancellationToken) =>
                CommandErrors.ReportAsync(() => TryAsync(arguments, source, cancellationToken))
        );
        return command;
    }

    private static async Task TryAsync(
        ParseResult arguments,
        SourceOptions source,
        CancellationToken cancellationToken
    )
    {
        var read = await Recipe.ReadAsync(
            arguments.GetRequiredValue(_recipe).FullName,
            cancellationToken
        );
        read = ForFewSteps(read, arguments.GetValue(_batchSize));
        var from = arguments.GetValue(_start) is { } folder
            ? await StartingPoint.OpenAsync(
                folder.FullName,
                read.PictureSizeIn(epoch: 0),
                cancellationToken
            )
            : null;
        read.RequireModel(from?.Shape);
        var trial = new Trial(
            read,
            arguments.GetValue(_steps)!.Value,
            Console.Out,
            TimeProvider.System
        );
        var (model, tokenizer) = await trial.RunAsync(
            await source.OpenAsync(arguments, cancellationToken),
            from,
            arguments.GetRequiredValue(_work).FullName,
            cancellationToken
        );
        if (arguments.GetValue(_output) is { } target)
        {
            await PublishedClip.WriteAsync(
                target.FullName,
                model as ClipEncoder
                    ?? throw new TrainingException(
                        "closet-mini has no published layout; leave --output out."
                    ),
                tokenizer,
                read.Model.Image,
                cancellationToken
            );
            await Console.Out.WriteLineAsync($"The model lies in {target.FullName}.");
        }
    }

    private static Recipe ForFewSteps(Recipe recipe, int? batchSize) =>
        recipe with
        {
            Schedule = recipe.Schedule with
            {
                BatchSize = batchSize ?? recipe.Schedule.BatchSize,
                // Nothing is read ahead for a few steps.
                Phases = [.. recipe.Schedule.Phases.Select(phase => phase.WithNothingAhead)],
            },
        };

    private static Option<DirectoryInfo> Folder(
        string name,
        string description,
        bool isRequired = false
    ) => new(name) { Description = description, Required = isRequired };

    private static Option<int?> Number(string name, string description, int? otherwise)
    {
        var option = new Option<int?>(name)
        {
            Description = description,
            DefaultValueFactory = _ => otherwise,
        };
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int?>() < 1)
            {
                result.AddError($"{name} must be at least 1.");
            }
        });
        return option;
    }
}
