using System.CommandLine;
using ClosetCompanion.Catalog.Keys;
using ClosetCompanion.Catalog.Postgres;
using ClosetCompanion.Cli.Options;
using ClosetCompanion.Cli.Output;
using ClosetCompanion.Search;

namespace ClosetCompanion.Cli.Commands.Keys;

/// <summary><c>closet keys create</c>: makes an API key and shows it once.</summary>
internal static class KeysCreateCommand
{
    public static Command Create(Terminal terminal)
    {
        var name = new Argument<string>("NAME") { Description = "Who the key is for, in words." };
        var scope = new Option<ApiScope>("--scope")
        {
            Description =
                "search: find and read. write: change products too. admin: import catalogues and read metrics too.",
            DefaultValueFactory = _ => ApiScope.Search,
            HelpName = "search|write|admin",
        };
        var json = CommonOptions.Json();
        var data = CommonOptions.Data();
        var command = new Command("create", "Make an API key. It is shown once and never again.")
        {
            name,
            scope,
            json,
            data,
        };
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                var folder = CompanionLocations.ResolveDataFolder(parsed.GetValue(data));
                var store = await CatalogStores.OpenAsync(folder, cancellationToken);
                var made = await store.Keys.CreateAsync(
                    parsed.GetRequiredValue(name),
                    parsed.GetValue(scope),
                    cancellationToken
                );
                if (parsed.GetValue(json))
                {
                    terminal.WriteJson(
                        new
                        {
                            made.Key.Id,
                            made.Key.Name,
                            Scope = KeyScope.Name(made.Key.Scope),
                            Key = made.Text,
                        }
                    );
                }
                else
                {
                    // The key alone goes to standard output, so that it can be piped on.
                    terminal.Out.WriteLine(made.Text);
                    terminal.Error.WriteLine(
                        $"This key with the scope {KeyScope.Name(made.Key.Scope)} is shown only now. From now on every request to the API needs a key."
                    );
                }
                return ExitCode.Ok;
            }
        );
        return command;
    }
}
