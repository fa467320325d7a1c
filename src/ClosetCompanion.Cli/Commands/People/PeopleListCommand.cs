using System.CommandLine;
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
                if (parsed.GetValue(json))
                {
                    terminal.WriteJson(people);
                    return ExitCode.Ok;
                }
                var table = TableStyle.Create(
                    "person",
                    ">opinions",
                    ">openings",
                    ">catalogues",
                    ">products"
                );
                foreach (var person in people)
                {
                    table.AddTextRow(
                        person.Id,
                        $"{person.Opinions:N0}",
                        $"{person.Openings:N0}",
                        $"{person.Catalogues:N0}",
                        $"{person.Products:N0}"
                    );
                }
                terminal.Screen.Write(table);
                return ExitCode.Ok;
            }
        );
        return command;
    }
}
