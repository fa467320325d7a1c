using System.CommandLine;
using ClosetCompanion.Cli.Options;
using ClosetCompanion.Cli.Output;

namespace ClosetCompanion.Cli.Commands.Syncing;

/// <summary><c>closet sync remove</c>: removes a feed.</summary>
internal static class SyncRemoveCommand
{
    public static Command Create(Terminal terminal)
    {
        var id = new Argument<string>("ID") { Description = "The feed." };
        var companion = new CompanionOption();
        var command = new Command("remove", "Remove a feed. Its products stay.") { id };
        companion.AddDataTo(command);
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                var store = await SyncStore.OpenAsync(
                    companion.DataFolder(parsed),
                    cancellationToken
                );
                if (
                    store is null
                    || !await store.Feeds.RemoveAsync(parsed.GetValue(id)!, cancellationToken)
                )
                {
                    terminal.Error.WriteLine(
                        "closet: there is no such feed; closet sync list lists them"
                    );
                    return ExitCode.Error;
                }
                return ExitCode.Ok;
            }
        );
        return command;
    }
}
