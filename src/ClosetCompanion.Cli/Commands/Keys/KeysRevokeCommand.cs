using System.CommandLine;
using ClosetCompanion.Catalog.Postgres;
using ClosetCompanion.Cli.Options;
using ClosetCompanion.Cli.Output;
using ClosetCompanion.Search;

namespace ClosetCompanion.Cli.Commands.Keys;

/// <summary><c>closet keys revoke</c>: makes an API key worthless.</summary>
internal static class KeysRevokeCommand
{
    public static Command Create(Terminal terminal)
    {
        var id = new Argument<string>("ID")
        {
            Description = "The key's id, as closet keys list shows it.",
        };
        var data = CommonOptions.Data();
        var command = new Command("revoke", "Make an API key worthless, within a second.")
        {
            id,
            data,
        };
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                var folder = CompanionLocations.ResolveDataFolder(parsed.GetValue(data));
                var wanted = parsed.GetRequiredValue(id);
                if (
                    await CatalogStores.ExistsAsync(folder, cancellationToken)
                    && await (
                        await CatalogStores.OpenAsync(folder, cancellationToken)
                    ).Keys.RevokeAsync(wanted, cancellationToken)
                )
                {
                    terminal.Error.WriteLine($"The key {wanted} is worth nothing any more.");
                    return ExitCode.Ok;
                }
                terminal.Error.WriteLine(
                    $"closet: there is no good key with the id {wanted}; closet keys list shows those that there are."
                );
                return ExitCode.Error;
            }
        );
        return command;
    }
}
