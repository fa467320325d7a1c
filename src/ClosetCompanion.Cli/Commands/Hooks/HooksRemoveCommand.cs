using System.CommandLine;
using ClosetCompanion.Catalog.Sqlite;
using ClosetCompanion.Cli.Options;
using ClosetCompanion.Cli.Output;
using ClosetCompanion.Search;

namespace ClosetCompanion.Cli.Commands.Hooks;

/// <summary><c>closet hooks remove</c>: removes an address that a shop sends its changes to.</summary>
internal static class HooksRemoveCommand
{
    public static Command Create(Terminal terminal)
    {
        var id = new Argument<string>("ID") { Description = "The hook's id." };
        var data = CommonOptions.Data();
        var command = new Command(
            "remove",
            "Remove an address. Its products stay; changes that wait are forgotten."
        )
        {
            id,
            data,
        };
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                var folder = CompanionLocations.ResolveDataFolder(parsed.GetValue(data));
                if (
                    SqliteStore.Exists(folder)
                    && await (
                        await SqliteStore.OpenAsync(folder, cancellationToken)
                    ).Hooks.RemoveAsync(parsed.GetRequiredValue(id), cancellationToken)
                )
                {
                    return ExitCode.Ok;
                }
                terminal.Error.WriteLine(
                    "closet: there is no such hook; closet hooks list lists them"
                );
                return ExitCode.Error;
            }
        );
        return command;
    }
}
