using System.CommandLine;
using ClosetCompanion.Catalog.Import.Fetching;
using ClosetCompanion.Catalog.Import.Syncing;
using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Catalog.Store.Feeds;
using ClosetCompanion.Cli.Options;
using ClosetCompanion.Cli.Output;
using ClosetCompanion.Clip;
using ClosetCompanion.Search;
using ClosetCompanion.Search.Embedding;
using ClosetCompanion.Search.Starting;

namespace ClosetCompanion.Cli.Commands.Syncing;

/// <summary><c>closet sync run</c>: reads feeds now.</summary>
internal sealed class SyncRunCommand(Terminal terminal)
{
    private readonly Argument<string?> _id = new("ID")
    {
        Description = "The feed to read although it is not due. Default: those that are due.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<bool> _accept = new("--accept")
    {
        Description =
            "Agree to what was held back since it retires more than a third of the products.",
    };

    private readonly CompanionOption _companion = new();

    public static Command Create(Terminal terminal)
    {
        var run = new SyncRunCommand(terminal);
        var command = new Command("run", "Read the feeds that are due, or one of them now.")
        {
            run._id,
            run._accept,
        };
        run._companion.AddTo(command);
        command.Validators.Add(result =>
        {
            if (result.GetValue(run._accept) && result.GetValue(run._id) is null)
            {
                result.AddError("Name the feed whose changes you agree to: closet sync list.");
            }
        });
        command.SetAction(run.RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var options = _companion.Companion(parsed);
        if (
            await SyncStore.OpenAsync(options.DataFolder, cancellationToken) is not { } store
            || !await RequestAsync(store, parsed, cancellationToken)
        )
        {
            terminal.Error.WriteLine(
                "closet: there is no such feed, or nothing of it is held back; closet sync list lists them"
            );
            return ExitCode.Error;
        }
        var runs = await terminal.WithProgressAsync(progress =>
            ReadAsync(store, options, progress, cancellationToken)
        );
        foreach (var run in runs)
        {
            terminal.Out.WriteLine($"{run.FeedId}: {run.Said}");
        }
        if (runs.Count == 0)
        {
            terminal.Out.WriteLine("No feed is due.");
        }
        return runs.Exists(run => run.Outcome is FeedOutcome.Failed or FeedOutcome.Held)
            ? ExitCode.Error
            : ExitCode.Ok;
    }

    private async Task<bool> RequestAsync(
        ICatalogStore store,
        ParseResult parsed,
        CancellationToken cancellationToken
    ) =>
        parsed.GetValue(_id) is not { } id
        || await store.Feeds.RequestAsync(
            id,
            TimeProvider.System.GetUtcNow(),
            parsed.GetValue(_accept),
            cancellationToken
        );

    private static async Task<List<FeedRun>> ReadAsync(
        ICatalogStore store,
        CompanionOptions options,
        IProgress<StartProgress> progress,
        CancellationToken cancellationToken
    )
    {
        using var web = new WebFetcher(AddressPolicy.Public, TimeProvider.System);
        using var model = ClipModel.Load(options.ModelFolder);
        var importer = new CatalogueImporter(store, model);
        var sync = new FeedSync(
            store,
            web,
            TimeProvider.System,
            (source, catalogue, token) => importer.RunAsync(source, catalogue, progress, token)
        )
        {
            Check = new DecodingCheck(model),
        };
        var runs = new List<FeedRun>();
        while (await sync.RunNextAsync(cancellationToken) is { } run)
        {
            runs.Add(run);
        }
        return runs;
    }
}
