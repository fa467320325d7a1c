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
        var teachers = new Option<DirectoryInfo[]>("--teacher")
        {
            Description =
                "Learn from finished runs of closet-mini too (their --work folders), as far as teacherShare in the recipe says.",
            AllowMultipleArgumentsPerToken = true,
            DefaultValueFactory = _ => [],
        };
        var command = new Command(
            "run",
            "Train a model by a recipe, measure it and write it as a model folder."
        )
        {
            resume,
            teachers,
        };
        var options = new RunOptions(command);
        command.SetAction(
            (arguments, cancellationToken) =>
                CommandErrors.ReportAsync(
                    () =>
                        RecipeRun.RunAsync(
                            options.Read(arguments, arguments.GetValue(resume)) with
                            {
                                Teachers =
                                [
                                    .. arguments
                                        .GetRequiredValue(teachers)
                                        .Select(run => run.FullName),
                                ],
                            },
                            Console.Out,
                            cancellationToken
                        ),
                    goOn: "Run it again with --resume to go on."
                )
        );
        return command;
    }
}
