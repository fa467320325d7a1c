using System.CommandLine;
using ClosetCompanion.Training.Runs;

namespace ClosetCompanion.Training.Commands;

/// <summary><c>closet-train run RECIPE</c>.</summary>
internal static class RunCommand
{
    public static Command Create()
    {
        var resume = new Option<bool>("--resume")
        {
            Description = "Go on from the last checkpoint in --work.",
        };
        var command = new Command(
            "run",
            "Train a model by a recipe, measure it and write it as a model folder."
        )
        {
            resume,
        };
        var options = new RunOptions(command);
        command.SetAction(
            (arguments, cancellationToken) =>
                CommandErrors.ReportAsync(() =>
                    RecipeRun.RunAsync(
                        options.Read(arguments, arguments.GetValue(resume)),
                        Console.Out,
                        cancellationToken
                    )
                )
        );
        return command;
    }
}
