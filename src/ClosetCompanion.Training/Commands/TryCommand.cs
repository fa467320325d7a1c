using System.CommandLine;
using ClosetCompanion.Training.Export;
using ClosetCompanion.Training.Recipes;
using ClosetCompanion.Training.Runs;
using ClosetCompanion.Training.Towers.Clip;

namespace ClosetCompanion.Training.Commands;

/// <summary><c>closet-train try RECIPE</c>.</summary>
internal static class TryCommand
{
    public static Command Create()
    {
        var recipe = new Argument<FileInfo>("RECIPE") { Description = "The recipe, a JSON file." };
        var steps = Number("--steps", "Steps to train.", 20);
        var batchSize = Number(
            "--batch-size",
            "Pictures of a step, instead of the recipe's.",
            null
        );
        var start = new Option<DirectoryInfo>("--start")
        {
            Description =
                "Start from an earlier run (its --work folder) or from a CLIP in the published folder layout.",
        };
        var work = new Option<DirectoryInfo>("--work")
        {
            Description = "Where decoded pictures are kept.",
            Required = true,
        };
        var output = new Option<DirectoryInfo>("--output")
        {
            Description = "Where the CLIP is written in the published folder layout.",
        };
        var command = new Command(
            "try",
            "Train a few steps by a recipe on real products, and say how fast and in how much memory."
        )
        {
            recipe,
            steps,
            batchSize,
            start,
            work,
            output,
        };
        var source = new SourceOptions(command);
        command.SetAction(
            (arguments, cancellationToken) =>
                CommandErrors.ReportAsync(async () =>
                {
                    var read = await Recipe.ReadAsync(
                        arguments.GetRequiredValue(recipe).FullName,
                        cancellationToken
                    );
                    read = read with
                    {
                        Schedule = read.Schedule with
                        {
                            BatchSize = arguments.GetValue(batchSize) ?? read.Schedule.BatchSize,
                            // Nothing is read ahead for a few steps.
                            Phases =
                            [
                                .. read.Schedule.Phases.Select(phase =>
                                    phase with
                                    {
                                        HeadsAlone = false,
                                    }
                                ),
                            ],
                        },
                    };
                    var from = arguments.GetValue(start) is { } folder
                        ? await StartingPoint.OpenAsync(
                            folder.FullName,
                            read.PictureSizeIn(epoch: 0),
                            cancellationToken
                        )
                        : null;
                    read.RequireModel(from?.Shape);
                    var trial = new Trial(
                        read,
                        arguments.GetValue(steps)!.Value,
                        Console.Out,
                        TimeProvider.System
                    );
                    var (model, tokenizer) = await trial.RunAsync(
                        await source.OpenAsync(arguments, cancellationToken),
                        from,
                        arguments.GetRequiredValue(work).FullName,
                        cancellationToken
                    );
                    if (arguments.GetValue(output) is not { } target)
                    {
                        return;
                    }

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
                })
        );
        return command;
    }

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
