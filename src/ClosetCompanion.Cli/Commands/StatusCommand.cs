using System.CommandLine;
using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Cli.Options;
using ClosetCompanion.Cli.Output;
using ClosetCompanion.Clip.Models;

namespace ClosetCompanion.Cli.Commands;

/// <summary><c>closet status</c>: what the store holds.</summary>
internal static class StatusCommand
{
    public static Command Create(Terminal terminal)
    {
        var json = CommonOptions.Json();
        var companionOption = new CompanionOption();
        var command = new Command("status", "Say what the store holds.") { json };
        companionOption.AddTo(command);
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                var folder = companionOption.DataFolder(parsed);
                var model = await ModelManifestJson.ReadAsync(
                    companionOption.ModelFolder(parsed),
                    cancellationToken
                );
                var store = await CatalogStore.OpenAsync(folder, cancellationToken);
                var catalogues = await store.GetCataloguesAsync(cancellationToken);
                var waiting = await store.GetPicturesToEmbedAsync(model.Hash, cancellationToken);
                if (parsed.GetValue(json))
                {
                    terminal.WriteJson(
                        new
                        {
                            Data = folder,
                            Model = model.Id,
                            Catalogues = catalogues,
                            PicturesToEmbed = waiting.Count,
                        }
                    );
                }
                else
                {
                    terminal.Out.WriteLine($"store  {folder}");
                    terminal.Out.WriteLine(
                        $"model  {model.Id}, {waiting.Count:N0} pictures still to embed"
                    );
                    WriteTable(terminal, catalogues);
                }
                return ExitCode.Ok;
            }
        );
        return command;
    }

    private static void WriteTable(Terminal terminal, IReadOnlyList<CatalogueSummary> catalogues)
    {
        if (catalogues.Count == 0)
        {
            terminal.Out.WriteLine(
                "No catalogue yet: the first search makes the sample closet, closet import SOURCE brings your own."
            );
            return;
        }
        var table = TableStyle.Create("catalogue", ">products", ">retired", "source");
        foreach (var catalogue in catalogues)
        {
            table.AddTextRow(
                catalogue.Name,
                $"{catalogue.Products:N0}",
                $"{catalogue.Retired:N0}",
                catalogue.Source
            );
        }
        terminal.Screen.Write(table);
    }
}
