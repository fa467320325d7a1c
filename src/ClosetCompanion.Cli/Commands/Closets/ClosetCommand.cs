using System.CommandLine;
using ClosetCompanion.Cli.Output;

namespace ClosetCompanion.Cli.Commands.Closets;

/// <summary><c>closet closet</c>: a person's own things.</summary>
internal static class ClosetCommand
{
    public static Command Create(Terminal terminal) =>
        new("closet", "Your own clothes: add them, find them, note what you wear.")
        {
            AddCommands.Add(terminal),
            AddCommands.Keep(terminal),
            ClosetListCommand.Create(terminal),
            ClosetSearchCommand.Create(terminal),
            SeenCommand.Create(terminal),
            EditCommand.Create(terminal),
            CutOutCommand.Create(terminal),
            StateCommands.Wear(terminal),
            StateCommands.Wash(terminal),
            StateCommands.GiveAway(terminal),
            StateCommands.Remove(terminal),
        };
}
