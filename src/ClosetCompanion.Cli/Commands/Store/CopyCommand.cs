using System.CommandLine;
using ClosetCompanion.Catalog.Postgres;
using ClosetCompanion.Cli.Output;
using ClosetCompanion.Search;

namespace ClosetCompanion.Cli.Commands.Store;

/// <summary><c>closet copy</c>: copies a store into an empty one, from a folder to a database or the other way round.</summary>
internal static class CopyCommand
{
    private const string Place = "A data folder, or a database: Host=…;Database=…;Username=…";

    public static Command Create(Terminal terminal)
    {
        var from = new Argument<string>("FROM") { Description = $"The store to copy. {Place}" };
        var to = new Argument<string>("TO")
        {
            Description = $"Where the copy goes; there must be no products yet. {Place}",
        };
        var command = new Command(
            "copy",
            "Copy a store, also while it is in use: between folders and PostgreSQL databases, whole or not at all."
        )
        {
            from,
            to,
        };
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                var source = await ExistingStore.OpenAsync(
                    CompanionLocations.ResolveDataFolder(parsed.GetRequiredValue(from)),
                    cancellationToken
                );
                var target = await CatalogStores.OpenAsync(
                    CompanionLocations.ResolveDataFolder(parsed.GetRequiredValue(to)),
                    cancellationToken
                );
                // Those of the copy's moment at least.
                var jobs = await source.Jobs.GetAsync(cancellationToken);
                var rows = await terminal.WithProgressAsync(progress =>
                    StoreCopy.RunAsync(source, target, new StoreSteps(progress), cancellationToken)
                );
                terminal.Out.WriteLine(
                    $"{target.Location} has all of {source.Location} now: {rows:N0} rows and pictures"
                );
                if (jobs.Count(job => !job.IsOver) is > 0 and var open)
                {
                    terminal.Out.WriteLine(
                        $"Jobs that are not over: {open}. They stay with {source.Location}; the copy has what they had stored by then. Copy again when they are done, or start them anew on the copy."
                    );
                }
                return ExitCode.Ok;
            }
        );
        return command;
    }
}
