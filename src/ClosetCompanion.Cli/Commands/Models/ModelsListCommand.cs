using System.CommandLine;
using ClosetCompanion.Catalog.Postgres;
using ClosetCompanion.Cli.Options;
using ClosetCompanion.Cli.Output;
using ClosetCompanion.Search;

namespace ClosetCompanion.Cli.Commands.Models;

/// <summary><c>closet models list</c>: the models of this computer.</summary>
internal static class ModelsListCommand
{
    public static Command Create(Terminal terminal)
    {
        var data = CommonOptions.Data();
        var json = CommonOptions.Json();
        var command = new Command("list", "List the models of this computer.") { data, json };
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                var given = parsed.GetValue(data);
                var rows = await ReadAsync(given, cancellationToken);
                if (parsed.GetValue(json))
                {
                    terminal.WriteJson(rows);
                }
                else
                {
                    ModelList.Write(terminal, rows);
                }
                return ExitCode.Ok;
            }
        );
        return command;
    }

    private static async Task<IReadOnlyList<ModelRow>> ReadAsync(
        string? givenData,
        CancellationToken cancellationToken
    )
    {
        var store = CompanionLocations.ResolveDataFolder(givenData);
        var uses = await CatalogStores.ExistsAsync(store, cancellationToken)
            ? await (
                await CatalogStores.OpenAsync(store, cancellationToken)
            ).Embeddings.GetModelsAsync(cancellationToken)
            : [];
        var usual = CompanionLocations.ResolveModelFolder(null, givenData);
        return
        [
            .. CompanionLocations
                .OpenModels(givenData)
                .List()
                .Select(model =>
                    ModelRow.Of(
                        model,
                        isDefault: model.Folder == usual,
                        uses.FirstOrDefault(use =>
                            use.Hash == model.Manifest?.PictureHash
                        )?.Pictures
                            ?? 0
                    )
                ),
        ];
    }
}
