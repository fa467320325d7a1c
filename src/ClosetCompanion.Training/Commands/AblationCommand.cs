using System.CommandLine;
using ClosetCompanion.Training.Ablation;

namespace ClosetCompanion.Training.Commands;

/// <summary><c>closet-train ablation FOLDER</c>.</summary>
internal static class AblationCommand
{
    public static Command Create()
    {
        var recipes = new Argument<DirectoryInfo>("FOLDER")
        {
            Description = "A folder of recipes; they run in the order of their names.",
        }.AcceptExistingOnly();
        var work = new Option<DirectoryInfo>("--work")
        {
            Description =
                "A folder for all runs. What has ended there is kept, and what was stopped goes on.",
            Required = true,
        };
        var photos = new Option<string>("--photos")
        {
            Description = "Photos of garments with labels.csv, for recipes with data.photos.",
        };
        var grounds = new Option<string>("--backgrounds")
        {
            Description = "Pictures of floors and fabrics to lay products on.",
        };
        var command = new Command(
            "ablation",
            "Train by each recipe of a folder, one after another, and compare what comes out."
        )
        {
            recipes,
            work,
            photos,
            grounds,
        };
        var source = new SourceOptions(command);
        command.SetAction(
            (arguments, cancellationToken) =>
                CommandErrors.ReportAsync(
                    async () =>
                    {
                        var options = new AblationOptions(
                            arguments.GetRequiredValue(recipes).FullName,
                            source.Path(arguments),
                            source.Catalogue(arguments),
                            arguments.GetRequiredValue(work).FullName
                        )
                        {
                            Photos = arguments.GetValue(photos),
                            Grounds = arguments.GetValue(grounds),
                        };
                        await new AblationRun(options, Console.Out, TimeProvider.System).RunAsync(
                            cancellationToken
                        );
                    },
                    goOn: "Run it again to go on: what is done is not done again."
                )
        );
        return command;
    }
}
