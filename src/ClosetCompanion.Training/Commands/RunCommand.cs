using System.CommandLine;
using ClosetCompanion.Training.Runs;

namespace ClosetCompanion.Training.Commands;

/// <summary><c>closet-train run RECIPE</c>.</summary>
internal static class RunCommand
{
    public static Command Create()
    {
        var recipe = new Argument<FileInfo>("RECIPE") { Description = "The recipe, a JSON file." };
        var source = new Option<string>("--source")
        {
            Description =
                "The products: the Fashion Product Images archive or folder, a table, a folder of pictures.",
            Required = true,
        };
        var work = new Option<DirectoryInfo>("--work")
        {
            Description = "The run's folder: decoded pictures, vocabulary, checkpoints, log.",
            Required = true,
        };
        var output = new Option<DirectoryInfo>("--output")
        {
            Description = "Where the model folder is written at the end.",
            Required = true,
        };
        var start = new Option<DirectoryInfo>("--start")
        {
            Description =
                "Start from an earlier run (its --work folder) or from a CLIP in the published folder layout.",
        };
        var resume = new Option<bool>("--resume")
        {
            Description = "Go on from the last checkpoint in --work.",
        };
        var command = new Command(
            "run",
            "Train a model by a recipe, measure it and write it as a model folder."
        )
        {
            recipe,
            source,
            work,
            output,
            start,
            resume,
        };
        command.SetAction(
            (arguments, cancellationToken) =>
                CommandErrors.ReportAsync(() =>
                    RecipeRun.RunAsync(
                        new RecipeRunOptions(
                            arguments.GetRequiredValue(recipe).FullName,
                            arguments.GetRequiredValue(source),
                            arguments.GetRequiredValue(work).FullName,
                            arguments.GetRequiredValue(output).FullName,
                            arguments.GetValue(resume),
                            arguments.GetValue(start)?.FullName
                        ),
                        Console.Out,
                        cancellationToken
                    )
                )
        );
        return command;
    }
}
