using System.CommandLine;
using ClosetCompanion.Catalog.Exporting;
using ClosetCompanion.Cli.Commands.Store;
using ClosetCompanion.Cli.Options;
using ClosetCompanion.Cli.Output;
using ClosetCompanion.Search;

namespace ClosetCompanion.Cli.Commands.People;

/// <summary><c>closet people import</c>: takes in what <c>closet people export</c> wrote.</summary>
internal static class PeopleImportCommand
{
    private const int NotesShown = 10;

    public static Command Create(Terminal terminal)
    {
        var file = new Argument<FileInfo>("ZIP") { Description = "The export of a person." };
        file.AcceptExistingOnly();
        var person = CommonOptions.Person("Who has it from now on. Default: whom the file names.");
        var options = new CompanionOption();
        var command = new Command(
            "import",
            "Take in what an export of a person has: opinions, own catalogues, the closet."
        )
        {
            file,
            person,
        };
        options.AddTo(command);
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                var store = await ExistingStore.OpenAsync(
                    options.DataFolder(parsed),
                    cancellationToken
                );
                await using var zip = parsed.GetRequiredValue(file).OpenRead();
                var report = await new PersonImport(
                    store,
                    parsed.GetValue(person) is { } said
                        ? await NamedPerson.FindSaidAsync(store, said, cancellationToken)
                        : null
                ).RunAsync(zip, cancellationToken);
                // Opening embeds the pictures that are new.
                await (
                    await terminal.WithProgressAsync(progress =>
                        Companion.OpenAsync(options.Companion(parsed), progress, cancellationToken)
                    )
                ).DisposeAsync();
                terminal.Out.WriteLine(
                    $"{report.Opinions:N0} opinions, {report.Openings:N0} openings, {report.Products:N0} own products, {report.Things:N0} things, {report.Outfits:N0} outfits, {report.Pictures:N0} pictures."
                );
                foreach (var note in report.Notes.Take(NotesShown))
                {
                    terminal.Error.WriteLine($"Not taken in: {note}");
                }
                if (report.Notes.Count > NotesShown)
                {
                    terminal.Error.WriteLine(
                        $"And {report.Notes.Count - NotesShown:N0} more were not taken in."
                    );
                }
                return ExitCode.Ok;
            }
        );
        return command;
    }
}
