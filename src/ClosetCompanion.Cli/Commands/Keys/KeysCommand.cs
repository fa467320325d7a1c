using System.CommandLine;
using ClosetCompanion.Cli.Output;

namespace ClosetCompanion.Cli.Commands.Keys;

/// <summary><c>closet keys</c>: the API keys of a store.</summary>
internal static class KeysCommand
{
    private const string Description = """
        Make, list and revoke API keys of the web app.

        Without any key, the server's own computer may do everything and all others may search.
        Once there is a key, every request to the API needs one.
        """;

    public static Command Create(Terminal terminal) =>
        new("keys", Description)
        {
            KeysCreateCommand.Create(terminal),
            KeysListCommand.Create(terminal),
            KeysRevokeCommand.Create(terminal),
        };
}
