using System.CommandLine;
using ClosetCompanion.Cli.Commands.Store;
using ClosetCompanion.Cli.Options;
using ClosetCompanion.Cli.Output;
using ClosetCompanion.Search;

namespace ClosetCompanion.Cli.Commands.People;

/// <summary><c>closet people delete</c>: deletes everything of a person.</summary>
internal static class PeopleDeleteCommand
{
    public static Command Create(Terminal terminal)
    {
        var person = new Argument<string>("NAME")
        {
            Description = "The name of an account, or a person's id.",
        };
        var yes = new Option<bool>("--yes")
        {
            Description = "Really: nothing of it can be brought back, save from a backup.",
        };
        var data = CommonOptions.Data();
        var command = new Command(
            "delete",
            "Delete everything of a person for good: the account, opinions, what was opened, settings, own catalogues with their pictures."
        )
        {
            person,
            yes,
            data,
        };
        command.Validators.Add(result =>
        {
            if (result.GetResult(yes) is null)
            {
                result.AddError(
                    "This deletes everything of the person for good. Say --yes if you mean it; closet people export keeps a copy."
                );
            }
        });
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                var store = await ExistingStore.OpenAsync(
                    CompanionLocations.ResolveDataFolder(parsed.GetValue(data)),
                    cancellationToken
                );
                var deleted = await store.People.DeleteAsync(
                    await NamedPerson.FindIdAsync(
                        store,
                        parsed.GetRequiredValue(person),
                        cancellationToken
                    ),
                    cancellationToken
                );
                terminal.Out.WriteLine(
                    $"Deleted: {deleted.Opinions:N0} opinions, {deleted.Openings:N0} openings, {deleted.Catalogues:N0} catalogues with {deleted.Products:N0} products, {deleted.Pictures:N0} pictures."
                );
                return ExitCode.Ok;
            }
        );
        return command;
    }
}
