using System.CommandLine;
using ClosetCompanion.Cli.Output;

namespace ClosetCompanion.Cli.Commands.People;

/// <summary><c>closet people consent</c>: whether it is kept what a person opens after a search.</summary>
internal static class PeopleConsentCommand
{
    public static Command Create(Terminal terminal)
    {
        var consent = new Argument<string>("on|off") { Description = "off deletes what was kept." };
        consent.AcceptOnlyFromAmong("on", "off");
        var options = new PersonOptions();
        var command = new Command(
            "consent",
            "Say whether it may be kept what you open after a search. It is not, until you say on."
        )
        {
            consent,
        };
        options.AddTo(command);
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                var store = await options.OpenAsync(parsed, cancellationToken);
                var person = await options.FindIdAsync(store, parsed, cancellationToken);
                var settings = await store.People.GetSettingsAsync(person, cancellationToken);
                var isOn = parsed.GetRequiredValue(consent) == "on";
                await store.People.SetSettingsAsync(
                    person,
                    settings with
                    {
                        KeepsOpenings = isOn,
                    },
                    cancellationToken
                );
                terminal.Out.WriteLine(
                    isOn
                        ? "What is opened after a search is kept from now on."
                        : "What was opened is deleted, and no longer kept."
                );
                return ExitCode.Ok;
            }
        );
        return command;
    }
}
