using System.CommandLine;
using ClosetCompanion.Catalog.Import.Syncing;
using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Catalog.Store.Feeds;
using ClosetCompanion.Cli.Options;
using ClosetCompanion.Cli.Output;

namespace ClosetCompanion.Cli.Commands.Syncing;

/// <summary><c>closet sync list</c>: the feeds, with what came of them last.</summary>
internal static class SyncListCommand
{
    public static Command Create(Terminal terminal)
    {
        var json = CommonOptions.Json();
        var companion = new CompanionOption();
        var command = new Command("list", "List the feeds with their last runs.") { json };
        companion.AddDataTo(command);
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                var store = await SyncStore.OpenAsync(
                    companion.DataFolder(parsed),
                    cancellationToken
                );
                var list = new List<(Feed Feed, IReadOnlyList<FeedRun> Runs)>();
                foreach (
                    var feed in store is null ? [] : await store.Feeds.GetAsync(cancellationToken)
                )
                {
                    list.Add((feed, await store!.Feeds.GetRunsAsync(feed.Id, cancellationToken)));
                }
                if (parsed.GetValue(json))
                {
                    terminal.WriteJson(list.Select(entry => new { entry.Feed, entry.Runs }));
                    return ExitCode.Ok;
                }
                foreach (var (feed, runs) in list)
                {
                    terminal.Out.WriteLine(
                        $"{feed.Id}: {feed.Address} into {feed.Catalogue}, {FeedSchedule.Text(feed.Every)}"
                    );
                    terminal.Out.WriteLine(
                        runs.Count == 0
                            ? "    not read yet"
                            : $"    {runs[0].StartedAt:yyyy-MM-dd HH:mm} UTC: {runs[0].Said}"
                    );
                }
                if (list.Count == 0)
                {
                    terminal.Out.WriteLine("There is no feed; closet sync add ADDRESS adds one.");
                }
                return ExitCode.Ok;
            }
        );
        return command;
    }
}
