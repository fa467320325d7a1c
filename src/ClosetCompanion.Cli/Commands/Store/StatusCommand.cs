using System.CommandLine;
using ClosetCompanion.Catalog.Postgres;
using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Cli.Commands.Models;
using ClosetCompanion.Cli.Options;
using ClosetCompanion.Cli.Output;
using ClosetCompanion.Clip.Models;

namespace ClosetCompanion.Cli.Commands.Store;

/// <summary><c>closet status</c>: what the store holds.</summary>
internal static class StatusCommand
{
    public static Command Create(Terminal terminal)
    {
        var json = CommonOptions.Json();
        var companionOption = new CompanionOption();
        var person = CommonOptions.Person("List the catalogues of this person, too.");
        var command = new Command("status", "Say what the store holds.") { person, json };
        companionOption.AddTo(command);
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                var folder = companionOption.DataFolder(parsed);
                var model = await ModelManifestJson.ReadAsync(
                    companionOption.ModelFolder(parsed),
                    cancellationToken
                );
                // Looking does not make a store.
                var store = await CatalogStores.ExistsAsync(folder, cancellationToken)
                    ? await CatalogStores.OpenAsync(folder, cancellationToken)
                    : null;
                var catalogues = store is null
                    ? []
                    : await store.Products.GetCataloguesAsync(
                        await NamedPerson.FindScopeAsync(
                            store,
                            parsed.GetValue(person),
                            cancellationToken
                        ),
                        cancellationToken
                    );
                var models = store is null
                    ? [new ModelStatus(model.Id, model.PictureHash, true, 0, 0)]
                    : await ModelStatus.ReadAsync(store, model, cancellationToken);
                if (parsed.GetValue(json))
                {
                    terminal.WriteJson(
                        new
                        {
                            Data = CatalogStores.Describe(folder),
                            Model = model.Id,
                            Catalogues = catalogues,
                            models[0].PicturesToEmbed,
                            Models = models,
                        }
                    );
                }
                else
                {
                    terminal.Out.WriteLine($"store  {CatalogStores.Describe(folder)}");
                    WriteModels(terminal, models);
                    WriteCatalogues(terminal, catalogues);
                }
                return ExitCode.Ok;
            }
        );
        return command;
    }

    private static void WriteModels(Terminal terminal, IReadOnlyList<ModelStatus> models)
    {
        var table = TableStyle.Create("model", ">embedded", ">still to embed", "in use");
        foreach (var model in models)
        {
            table.AddTextRow(
                model.Id,
                $"{model.Pictures:N0}",
                $"{model.PicturesToEmbed:N0}",
                model.InUse ? "yes" : null
            );
        }
        terminal.Screen.Write(table);
    }

    private static void WriteCatalogues(
        Terminal terminal,
        IReadOnlyList<CatalogueSummary> catalogues
    )
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
