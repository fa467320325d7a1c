using System.CommandLine;
using ClosetCompanion.Catalog.Store.Accounts;
using ClosetCompanion.Catalog.Store.People;
using ClosetCompanion.Cli.Commands.Store;
using ClosetCompanion.Cli.Options;
using ClosetCompanion.Cli.Output;
using ClosetCompanion.Search;

namespace ClosetCompanion.Cli.Commands.People;

/// <summary><c>closet people list</c>: of whom a store keeps something, and how much.</summary>
internal static class PeopleListCommand
{
    public static Command Create(Terminal terminal)
    {
        var json = CommonOptions.Json();
        var data = CommonOptions.Data();
        var command = new Command("list", "List of whom something is kept, and how much.")
        {
            json,
            data,
        };
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                var store = await ExistingStore.OpenAsync(
                    CompanionLocations.ResolveDataFolder(parsed.GetValue(data)),
                    cancellationToken
                );
                var people = await store.People.GetPeopleAsync(cancellationToken);
                var accounts = (await store.Accounts.GetAsync(cancellationToken)).ToDictionary(
                    account => account.Id,
                    StringComparer.Ordinal
                );
                if (parsed.GetValue(json))
                {
                    terminal.WriteJson(
                        people.Select(person => new
                        {
                            person.Id,
                            accounts.GetValueOrDefault(person.Id)?.Name,
                            State = StateOf(accounts.GetValueOrDefault(person.Id)),
                            person.Opinions,
                            person.Openings,
                            person.Catalogues,
                            person.Products,
                        })
                    );
                    return ExitCode.Ok;
                }
                Write(terminal, people, accounts);
                return ExitCode.Ok;
            }
        );
        return command;
    }

    private static void Write(
        Terminal terminal,
        IReadOnlyList<PersonSummary> people,
        Dictionary<string, Account> accounts
    )
    {
        var table = TableStyle.Create(
            "person",
            "account",
            "state",
            ">opinions",
            ">openings",
            ">catalogues",
            ">products"
        );
        foreach (var person in people)
        {
            table.AddTextRow(
                person.Id,
                accounts.GetValueOrDefault(person.Id)?.Name,
                StateOf(accounts.GetValueOrDefault(person.Id)),
                $"{person.Opinions:N0}",
                $"{person.Openings:N0}",
                $"{person.Catalogues:N0}",
                $"{person.Products:N0}"
            );
        }
        terminal.Screen.Write(table);
    }

    private static string? StateOf(Account? account) =>
        account switch
        {
            null => null,
            { DisabledAt: not null } => "disabled",
            { HasWayIn: true } => "active",
            _ => "invited",
        };
}
