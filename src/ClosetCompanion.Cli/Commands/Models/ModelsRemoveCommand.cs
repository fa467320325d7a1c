using System.CommandLine;
using ClosetCompanion.Catalog;
using ClosetCompanion.Catalog.Postgres;
using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Cli.Options;
using ClosetCompanion.Cli.Output;
using ClosetCompanion.Search;
using Spectre.Console;

namespace ClosetCompanion.Cli.Commands.Models;

/// <summary><c>closet models remove</c>: removes an added model.</summary>
internal static class ModelsRemoveCommand
{
    public static Command Create(Terminal terminal)
    {
        var name = new Argument<string>("NAME") { Description = "The model to remove." };
        var yes = new Option<bool>("--yes") { Description = "Do not ask." };
        var data = CommonOptions.Data();
        var command = new Command(
            "remove",
            "Remove an added model, or what was fetched of one. Embeddings that it made stay in the store."
        )
        {
            name,
            yes,
            data,
        };
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                var models = CompanionLocations.OpenModels(parsed.GetValue(data));
                var wanted = parsed.GetRequiredValue(name);
                var store = CompanionLocations.ResolveDataFolder(parsed.GetValue(data));
                if (CatalogStores.ReadSetting(store, SettingNames.Model) == wanted)
                {
                    throw new CatalogException(
                        $"The store in {CatalogStores.Describe(store)} is searched with {wanted}. Change to another model first: closet models use NAME"
                    );
                }
                if (!parsed.GetValue(yes) && models.Find(wanted) is { IsBundled: false } model)
                {
                    if (!terminal.CanAsk)
                    {
                        terminal.Error.WriteLine(
                            $"closet: this removes {model.Folder}; say so with --yes."
                        );
                        return ExitCode.Usage;
                    }
                    var question = $"Remove {Markup.Escape(model.Folder)}?";
                    if (
                        !await terminal.ErrorScreen.ConfirmAsync(question, false, cancellationToken)
                    )
                    {
                        return ExitCode.Ok;
                    }
                }
                await models.RemoveAsync(wanted, cancellationToken);
                terminal.Out.WriteLine($"{wanted} is removed");
                return ExitCode.Ok;
            }
        );
        return command;
    }
}
