using System.CommandLine;
using ClosetCompanion.Cli.Output;

namespace ClosetCompanion.Cli.Commands;

/// <summary><c>closet models</c>: everything about models.</summary>
internal static class ModelsCommand
{
    public static Command Create(Terminal terminal) =>
        new("models", "About models.") { ModelsInfoCommand.Create(terminal) };
}
