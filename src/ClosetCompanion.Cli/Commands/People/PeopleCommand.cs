using System.CommandLine;
using ClosetCompanion.Cli.Output;

namespace ClosetCompanion.Cli.Commands.People;

/// <summary><c>closet people</c>: what a store keeps of people.</summary>
internal static class PeopleCommand
{
    public static Command Create(Terminal terminal) =>
        new(
            "people",
            "Invite people, list what is kept of them, take it out, and delete it for good."
        )
        {
            PeopleListCommand.Create(terminal),
            PeopleInviteCommand.Create(terminal),
            PeopleDisableCommand.Disable(terminal),
            PeopleDisableCommand.Enable(terminal),
            PeopleExportCommand.Create(terminal),
            PeopleImportCommand.Create(terminal),
            PeopleDeleteCommand.Create(terminal),
            PeopleConsentCommand.Create(terminal),
        };
}
