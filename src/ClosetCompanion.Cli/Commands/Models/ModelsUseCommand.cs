using System.CommandLine;
using ClosetCompanion.Catalog.Postgres;
using ClosetCompanion.Cli.Options;
using ClosetCompanion.Cli.Output;
using ClosetCompanion.Clip;
using ClosetCompanion.Search;
using ClosetCompanion.Search.Embedding;

namespace ClosetCompanion.Cli.Commands.Models;

/// <summary><c>closet models use</c>: changes the model that a store is searched with.</summary>
internal static class ModelsUseCommand
{
    public static Command Create(Terminal terminal)
    {
        var name = new Argument<string>("NAME|FOLDER") { Description = "The model to use." };
        var data = CommonOptions.Data();
        var command = new Command(
            "use",
            "Search the store with another model: embeds all pictures with it, then switches. Searches go on with the old one until then; a stopped run goes on where it was."
        )
        {
            name,
            data,
        };
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                var wanted = parsed.GetRequiredValue(name);
                var models = CompanionLocations.OpenModels(parsed.GetValue(data));
                var folder = await terminal.WithModelProgressAsync(progress =>
                    models.ResolveAsync(wanted, progress, cancellationToken)
                );
                var store = await CatalogStores.OpenAsync(
                    CompanionLocations.ResolveDataFolder(parsed.GetValue(data)),
                    cancellationToken
                );
                using var model = ClipModel.Load(folder);
                var report = await terminal.WithProgressAsync(progress =>
                    ModelSwitch.RunAsync(
                        store,
                        model,
                        models.Find(wanted) is null ? folder : wanted,
                        progress,
                        cancellationToken
                    )
                );
                foreach (var picture in report.Unreadable)
                {
                    await terminal.Error.WriteLineAsync(
                        $"picture {picture.Hash[..12]}: {picture.Reason}"
                    );
                }
                terminal.Out.WriteLine(
                    $"{model.Manifest.Id} is in use, with {report.Embedded:N0} pictures embedded now. A server that runs takes it at its next start."
                );
                return ExitCode.Ok;
            }
        );
        return command;
    }
}
