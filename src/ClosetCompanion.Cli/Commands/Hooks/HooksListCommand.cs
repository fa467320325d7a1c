using System.CommandLine;
using ClosetCompanion.Catalog.Sqlite;
using ClosetCompanion.Cli.Options;
using ClosetCompanion.Cli.Output;
using ClosetCompanion.Search;

namespace ClosetCompanion.Cli.Commands.Hooks;

/// <summary><c>closet hooks list</c>: the addresses that shops send their changes to.</summary>
internal static class HooksListCommand
{
    public static Command Create(Terminal terminal)
    {
        var json = CommonOptions.Json();
        var data = CommonOptions.Data();
        var command = new Command("list", "List the addresses, without their secrets.")
        {
            json,
            data,
        };
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                var list = await ReadAsync(
                    CompanionLocations.ResolveDataFolder(parsed.GetValue(data)),
                    cancellationToken
                );
                if (parsed.GetValue(json))
                {
                    terminal.WriteJson(list);
                    return ExitCode.Ok;
                }
                foreach (var hook in list)
                {
                    terminal.Out.WriteLine(
                        $"{hook.Id}: {hook.Path} of {hook.Shop} into {hook.Catalogue}, {hook.Waiting} waiting"
                    );
                }
                if (list.Count == 0)
                {
                    terminal.Out.WriteLine("There is no hook; closet hooks add SHOP makes one.");
                }
                return ExitCode.Ok;
            }
        );
        return command;
    }

    private static async Task<IReadOnlyList<Row>> ReadAsync(
        string folder,
        CancellationToken cancellationToken
    )
    {
        if (!SqliteStore.Exists(folder))
        {
            return [];
        }
        var hooks = (await SqliteStore.OpenAsync(folder, cancellationToken)).Hooks;
        var waiting = await hooks.CountChangesAsync(cancellationToken);
        return
        [
            .. (await hooks.GetAsync(cancellationToken)).Select(hook => new Row(
                hook.Id,
                $"/hooks/{hook.Id}",
                hook.Shop,
                hook.Catalogue.ToString(),
                hook.PictureHosts,
                hook.CreatedAt,
                waiting.GetValueOrDefault(hook.Id)
            )),
        ];
    }

    private sealed record Row(
        string Id,
        string Path,
        string Shop,
        string Catalogue,
        IReadOnlyList<string> PictureHosts,
        DateTimeOffset CreatedAt,
        int Waiting
    );
}
