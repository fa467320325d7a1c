using System.CommandLine;
using ClosetCompanion.Cli.Output;

namespace ClosetCompanion.Cli.Commands.Models;

/// <summary><c>closet models</c>: everything about models.</summary>
internal static class ModelsCommand
{
    public static Command Create(Terminal terminal) =>
        new("models", "List, fetch, add, check, use and remove models.")
        {
            ModelsListCommand.Create(terminal),
            ModelsInfoCommand.Create(terminal),
            ModelsPullCommand.Create(terminal),
            ModelsAddCommand.Create(terminal),
            ModelsVerifyCommand.Create(terminal),
            ModelsUseCommand.Create(terminal),
            ModelsRemoveCommand.Create(terminal),
        };
}
