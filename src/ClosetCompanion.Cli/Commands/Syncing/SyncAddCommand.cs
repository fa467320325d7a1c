using System.CommandLine;
using ClosetCompanion.Catalog.Import.Fetching;
using ClosetCompanion.Catalog.Import.Syncing;
using ClosetCompanion.Catalog.Postgres;
using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Cli.Commands.Store;
using ClosetCompanion.Cli.Options;
using ClosetCompanion.Cli.Output;

namespace ClosetCompanion.Cli.Commands.Syncing;

/// <summary><c>closet sync add</c>: adds a feed.</summary>
internal static class SyncAddCommand
{
    public static Command Create(Terminal terminal)
    {
        var address = new Argument<string>("ADDRESS")
        {
            Description = "Where the feed lies: https://shop.example/products.json",
        };
        var catalogue = new Option<string>("--catalogue")
        {
            Description = "The catalogue that becomes what the feed holds.",
            HelpName = "NAME",
            Required = true,
        };
        var every = Every();
        var hosts = Hosts();
        var person = CommonOptions.Person(
            "The person whose catalogue it is; only that person sees it. Default: everybody's."
        );
        var companion = new CompanionOption();
        var command = new Command("add", "Add a feed.")
        {
            address,
            catalogue,
            every,
            hosts,
            person,
        };
        companion.AddDataTo(command);
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                var owner = await NamedPerson.FindSaidAsync(
                    companion.DataFolder(parsed),
                    parsed.GetValue(person),
                    cancellationToken
                );
                var feed = NewFeed.Make(
                    new CatalogueName(parsed.GetValue(catalogue)!, owner),
                    parsed.GetValue(address)!,
                    parsed.GetValue(every)!,
                    new AllowedHosts(parsed.GetValue(hosts) ?? []),
                    TimeProvider.System.GetUtcNow()
                );
                var store = await CatalogStores.OpenAsync(
                    companion.DataFolder(parsed),
                    cancellationToken
                );
                await store.Feeds.AddAsync(feed, cancellationToken);
                terminal.Out.WriteLine(
                    $"{feed.Id}: {feed.Address} into {feed.Catalogue}, {FeedSchedule.Text(feed.Every)}"
                );
                return ExitCode.Ok;
            }
        );
        return command;
    }

    private static Option<string> Every() =>
        new("--every")
        {
            Description = "How often it is read: \"every 6 hours\", \"every day\".",
            HelpName = "TIME",
            DefaultValueFactory = _ => "every 6 hours",
        };

    private static Option<string[]> Hosts() =>
        new("--allow-host")
        {
            Description =
                "A host that pictures may be fetched from. May be given several times; without it none are fetched.",
            HelpName = "HOST",
        };
}
