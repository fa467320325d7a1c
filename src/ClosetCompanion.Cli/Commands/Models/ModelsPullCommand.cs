using System.CommandLine;
using ClosetCompanion.Cli.Options;
using ClosetCompanion.Cli.Output;
using ClosetCompanion.Clip.Downloads;
using ClosetCompanion.Clip.Registry;
using ClosetCompanion.Files;
using ClosetCompanion.Search;

namespace ClosetCompanion.Cli.Commands.Models;

/// <summary><c>closet models pull</c>: fetches a published model.</summary>
internal static class ModelsPullCommand
{
    public static Command Create(Terminal terminal)
    {
        var model = new Argument<string>("MODEL")
        {
            Description = "A short name, or OWNER/NAME of any CLIP on the hub.",
        };
        var name = CommonOptions.ModelName();
        var revision = new Option<string?>("--revision")
        {
            Description = "A branch, tag or commit of the hub's repository. Default: main.",
            HelpName = "REVISION",
        };
        var hub = HubOption.Create();
        var data = CommonOptions.Data();
        var command = new Command("pull", Description()) { model, name, revision, hub, data };
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                var models = CompanionLocations.OpenModels(parsed.GetValue(data));
                var wanted = parsed.GetRequiredValue(model);
                var called = parsed.GetValue(name) ?? KnownModels.Find(wanted)?.Name;
                if (called is not null && models.Find(called) is { Problem: null } there)
                {
                    terminal.Out.WriteLine($"{there.Name} is here already, in {there.Folder}");
                    return ExitCode.Ok;
                }
                var pull = new ModelPull(models, HubOption.Resolve(parsed.GetValue(hub)));
                var added = await terminal.WithModelProgressAsync(progress =>
                    pull.RunAsync(
                        wanted,
                        parsed.GetValue(name),
                        parsed.GetValue(revision),
                        progress,
                        cancellationToken
                    )
                );
                ModelAdded.Write(terminal, added);
                return ExitCode.Ok;
            }
        );
        return command;
    }

    private static string Description()
    {
        var width = KnownModels.All.Max(known => known.Name.Length);
        var lines = KnownModels.All.Select(known =>
            $"  {known.Name.PadRight(width)}  {known.Summary} ({FileSize.Text(known.DownloadBytes)})"
        );
        return "Fetch a published model. A stopped pull goes on where it was.\n\n"
            + string.Join('\n', lines);
    }
}
