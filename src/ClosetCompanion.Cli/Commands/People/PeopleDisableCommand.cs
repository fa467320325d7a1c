using System.CommandLine;
using ClosetCompanion.Cli.Commands.Store;
using ClosetCompanion.Cli.Options;
using ClosetCompanion.Cli.Output;
using ClosetCompanion.Search;

namespace ClosetCompanion.Cli.Commands.People;

/// <summary><c>closet people disable</c> and <c>enable</c>: whether somebody is let in.</summary>
internal static class PeopleDisableCommand
{
    public static Command Disable(Terminal terminal) =>
        Create(
            terminal,
            "disable",
            "Let somebody in no longer. Their sessions end at once; what is theirs stays.",
            isDisabled: true
        );

    public static Command Enable(Terminal terminal) =>
        Create(terminal, "enable", "Let somebody in again.", isDisabled: false);

    private static Command Create(Terminal terminal, string verb, string what, bool isDisabled)
    {
        var name = new Argument<string>("NAME") { Description = "The name of the account." };
        var data = CommonOptions.Data();
        var command = new Command(verb, what) { name, data };
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                var store = await ExistingStore.OpenAsync(
                    CompanionLocations.ResolveDataFolder(parsed.GetValue(data)),
                    cancellationToken
                );
                var who = parsed.GetRequiredValue(name);
                await store.Accounts.SetDisabledAsync(
                    await NamedPerson.FindAccountAsync(store, who, cancellationToken),
                    isDisabled,
                    cancellationToken
                );
                terminal.Out.WriteLine($"{who}: {verb}d");
                return ExitCode.Ok;
            }
        );
        return command;
    }
}
