using System.CommandLine;
using ClosetCompanion.Cli.Output;

namespace ClosetCompanion.Cli.Commands.Serving;

/// <summary><c>closet serve</c>: the launcher starts the web app for it; here it is for the help and for those who passed the launcher by.</summary>
internal static class ServeCommand
{
    public static Command Create(Terminal terminal)
    {
        var command = new Command("serve", "Open the search in a web page.")
        {
            TreatUnmatchedTokensAsErrors = false,
        };
        command.SetAction(
            (_, _) =>
            {
                terminal.Error.WriteLine(
                    "closet: the web page is a program of its own (closet-web); start it with the launcher: ./closet serve"
                );
                return Task.FromResult(ExitCode.Usage);
            }
        );
        return command;
    }
}
