using System.CommandLine;
using ClosetCompanion.Cli.Output;

namespace ClosetCompanion.Cli.Commands.Hooks;

/// <summary><c>closet hooks</c>: addresses of <c>closet serve</c> that shops send their changes to.</summary>
internal static class HooksCommand
{
    public static Command Create(Terminal terminal) =>
        new("hooks", "Make addresses of closet serve that shops send their changes to.")
        {
            HooksAddCommand.Create(terminal),
            HooksListCommand.Create(terminal),
            HooksRemoveCommand.Create(terminal),
        };
}
