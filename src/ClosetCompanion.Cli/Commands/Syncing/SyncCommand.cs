using System.CommandLine;
using ClosetCompanion.Cli.Output;

namespace ClosetCompanion.Cli.Commands.Syncing;

/// <summary><c>closet sync</c>: feeds that are read again and again, by <c>closet serve</c> or from here.</summary>
internal static class SyncCommand
{
    public static Command Create(Terminal terminal) =>
        new(
            "sync",
            "Keep catalogues at what feeds on the web hold. closet serve reads them when they are due."
        )
        {
            SyncAddCommand.Create(terminal),
            SyncListCommand.Create(terminal),
            SyncRunCommand.Create(terminal),
            SyncRemoveCommand.Create(terminal),
        };
}
