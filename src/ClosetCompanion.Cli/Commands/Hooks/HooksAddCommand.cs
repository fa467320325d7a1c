using System.CommandLine;
using ClosetCompanion.Catalog.Import.Fetching;
using ClosetCompanion.Catalog.Import.Syncing;
using ClosetCompanion.Catalog.Sqlite;
using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Cli.Options;
using ClosetCompanion.Cli.Output;
using ClosetCompanion.Search;

namespace ClosetCompanion.Cli.Commands.Hooks;

/// <summary><c>closet hooks add</c>: makes an address that a shop sends its changes to.</summary>
internal static class HooksAddCommand
{
    public static Command Create(Terminal terminal)
    {
        var shop = new Argument<string>("SHOP")
        {
            Description = $"The shop's software: {string.Join(" or ", NewHook.Shops)}.",
        };
        var catalogue = new Option<string>("--catalogue")
        {
            Description = "The catalogue that changes go to; it is made when there is none.",
            HelpName = "NAME",
            Required = true,
        };
        // A secret on the command line would be seen by all accounts of the computer.
        var secret = new Option<FileInfo>("--secret-file")
        {
            Description =
                "A file whose first line is the secret that the shop signs its messages with, 8 to 200 characters.",
            HelpName = "FILE",
            Required = true,
        };
        var hosts = new Option<string[]>("--allow-host")
        {
            Description =
                "A host that pictures may be fetched from. May be given several times; without it none are fetched.",
            HelpName = "HOST",
        };
        var data = CommonOptions.Data();
        var command = new Command("add", "Make an address that a shop sends its changes to.")
        {
            shop,
            catalogue,
            secret,
            hosts,
            data,
        };
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                var names = parsed.GetValue(hosts) ?? [];
                var hook = NewHook.Make(
                    new CatalogueName(parsed.GetValue(catalogue)!),
                    parsed.GetValue(shop),
                    await ReadAsync(parsed.GetRequiredValue(secret), cancellationToken),
                    names.Length == 0 ? null : new AllowedHosts(names),
                    TimeProvider.System.GetUtcNow()
                );
                var store = await SqliteStore.OpenAsync(
                    CompanionLocations.ResolveDataFolder(parsed.GetValue(data)),
                    cancellationToken
                );
                await store.Hooks.AddAsync(hook, cancellationToken);
                terminal.Out.WriteLine($"/hooks/{hook.Id}");
                terminal.Error.WriteLine(
                    "Let the shop send created, updated and deleted products to this path of the server."
                );
                return ExitCode.Ok;
            }
        );
        return command;
    }

    private static async Task<string?> ReadAsync(FileInfo file, CancellationToken cancellationToken)
    {
        using var reader = file.OpenText();
        return await reader.ReadLineAsync(cancellationToken);
    }
}
