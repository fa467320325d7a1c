using System.CommandLine;
using ClosetCompanion.Catalog.Keys;
using ClosetCompanion.Catalog.Postgres;
using ClosetCompanion.Cli.Options;
using ClosetCompanion.Cli.Output;
using ClosetCompanion.Search;

namespace ClosetCompanion.Cli.Commands.Keys;

/// <summary><c>closet keys list</c>: the API keys of a store, without the keys themselves.</summary>
internal static class KeysListCommand
{
    public static Command Create(Terminal terminal)
    {
        var json = CommonOptions.Json();
        var data = CommonOptions.Data();
        var command = new Command("list", "List the API keys. The keys themselves are not kept.")
        {
            json,
            data,
        };
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                var folder = CompanionLocations.ResolveDataFolder(parsed.GetValue(data));
                var keys = await CatalogStores.ExistsAsync(folder, cancellationToken)
                    ? await (
                        await CatalogStores.OpenAsync(folder, cancellationToken)
                    ).Keys.GetAsync(cancellationToken)
                    : [];
                if (parsed.GetValue(json))
                {
                    terminal.WriteJson(
                        keys.Select(key => new
                        {
                            key.Id,
                            key.Name,
                            Scope = KeyScope.Name(key.Scope),
                            key.CreatedAt,
                            key.RevokedAt,
                        })
                    );
                }
                else
                {
                    Write(terminal, keys);
                }
                return ExitCode.Ok;
            }
        );
        return command;
    }

    private static void Write(Terminal terminal, IReadOnlyList<ApiKey> keys)
    {
        if (keys.Count == 0)
        {
            terminal.Out.WriteLine(
                "No API keys: the server's own computer may do everything, all others may search."
            );
            return;
        }
        var table = TableStyle.Create("id", "name", "scope", "made", "revoked");
        foreach (var key in keys)
        {
            table.AddTextRow(
                key.Id,
                key.Name,
                KeyScope.Name(key.Scope),
                $"{key.CreatedAt:yyyy-MM-dd HH:mm}",
                key.RevokedAt is { } revoked ? $"{revoked:yyyy-MM-dd HH:mm}" : null
            );
        }
        terminal.Screen.Write(table);
    }
}
