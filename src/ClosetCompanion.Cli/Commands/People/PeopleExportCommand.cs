using System.CommandLine;
using ClosetCompanion.Catalog.Exporting;
using ClosetCompanion.Cli.Commands.Store;
using ClosetCompanion.Cli.Options;
using ClosetCompanion.Cli.Output;
using ClosetCompanion.Files;
using ClosetCompanion.Search;

namespace ClosetCompanion.Cli.Commands.People;

/// <summary><c>closet people export</c>: everything of a person as one zip.</summary>
internal static class PeopleExportCommand
{
    public static Command Create(Terminal terminal)
    {
        var person = new Argument<string>("NAME")
        {
            Description = "The name of an account, or a person's id.",
        };
        var file = new Argument<string>("FILE")
        {
            Description =
                "The zip: person.json, and the pictures of the person's own catalogues. A file that is there stays.",
        };
        var data = CommonOptions.Data();
        var command = new Command("export", "Write everything that is kept of a person into a zip.")
        {
            person,
            file,
            data,
        };
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                var store = await ExistingStore.OpenAsync(
                    CompanionLocations.ResolveDataFolder(parsed.GetValue(data)),
                    cancellationToken
                );
                var path = Path.GetFullPath(parsed.GetRequiredValue(file));
                if (File.Exists(path))
                {
                    throw new IOException($"{path} is there already. Name another file.");
                }
                using var partial = new PartialFile(path);
                await using (var zip = OwnerOnly.MakeFile(partial.Path))
                {
                    await PersonArchive.WriteAsync(
                        store,
                        await NamedPerson.FindIdAsync(
                            store,
                            parsed.GetRequiredValue(person),
                            cancellationToken
                        ),
                        zip,
                        cancellationToken
                    );
                }
                partial.Complete();
                terminal.Out.WriteLine(path);
                return ExitCode.Ok;
            }
        );
        return command;
    }
}
