using System.CommandLine;
using ClosetCompanion.Training.Runs;

namespace ClosetCompanion.Training.Commands;

/// <summary><c>closet-train export RECIPE</c>.</summary>
internal static class ExportCommand
{
    public static Command Create()
    {
        var width = new Option<int?>("--width")
        {
            Description =
                "Pixels across of the exported model's pictures; that of the last phase if left out.",
        };
        var height = new Option<int?>("--height")
        {
            Description =
                "Pixels down of the exported model's pictures; that of the last phase if left out.",
        };
        var published = new Option<bool>("--published")
        {
            Description =
                "Write a CLIP in the published folder layout, which other programs read too.",
        };
        var command = new Command(
            "export",
            "Measure the best weights that a run has made so far and write them as a model folder."
        )
        {
            width,
            height,
            published,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(width) is null != result.GetValue(height) is null)
            {
                result.AddError("--width and --height go together.");
            }
        });
        var options = new RunOptions(command);
        command.SetAction(
            (arguments, cancellationToken) =>
                CommandErrors.ReportAsync(() =>
                    RecipeRun.ExportAsync(
                        options.Read(arguments, resume: true) with
                        {
                            Published = arguments.GetValue(published),
                        },
                        (arguments.GetValue(width), arguments.GetValue(height)) is ({ } w, { } h)
                            ? (w, h)
                            : null,
                        Console.Out,
                        cancellationToken
                    )
                )
        );
        return command;
    }
}
