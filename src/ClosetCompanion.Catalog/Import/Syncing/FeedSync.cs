using ClosetCompanion.Catalog.Import.Fetching;
using ClosetCompanion.Catalog.Import.Running;
using ClosetCompanion.Catalog.Import.Sources;
using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Catalog.Store.Feeds;

namespace ClosetCompanion.Catalog.Import.Syncing;

/// <summary>
/// Reads feeds that are due. One that has not changed is not imported; one that would retire more than a third of what is on
/// offer is held back until somebody agrees.
/// </summary>
/// <param name="store">The store.</param>
/// <param name="web">Fetches.</param>
/// <param name="time">Tells what is due.</param>
/// <param name="importAsync">Imports, and makes what is new searchable.</param>
public sealed class FeedSync(
    ICatalogStore store,
    WebFetcher web,
    TimeProvider time,
    Func<IProductSource, CatalogueName, CancellationToken, Task<ImportReport>> importAsync
)
{
    private const int RowsKept = 200;

    private static readonly TimeSpan _claim = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan _extension = TimeSpan.FromMinutes(5);

    /// <summary>Decodes pictures before they are kept; null where that is not asked for.</summary>
    public IPictureCheck? Check { get; init; }

    /// <summary>Reads the feed that is due the longest.</summary>
    /// <returns>What came of it; null when none is due.</returns>
    /// <exception cref="CatalogException">The store cannot be used.</exception>
    public async Task<FeedRun?> RunNextAsync(CancellationToken cancellationToken = default)
    {
        DateTimeOffset start = time.GetUtcNow();
        if (await store.Feeds.ClaimAsync(start, start + _claim, cancellationToken) is not { } feed)
        {
            return null;
        }
        using var over = new CancellationTokenSource();
        Task extending = ExtendAsync(feed.Id, over.Token);
        try
        {
            var (after, outcome, said, report) = await ReadAsync(feed, cancellationToken);
            var run = new FeedRun(feed.Id, start, time.GetUtcNow(), outcome, said)
            {
                Report = report is null ? null : Write(report),
            };
            await store.Feeds.FinishAsync(
                after with
                {
                    NextAt = time.GetUtcNow() + feed.Every,
                },
                run,
                cancellationToken
            );
            return run;
        }
        catch (OperationCanceledException)
        {
            await store.Feeds.FinishAsync(feed, run: null, CancellationToken.None);
            throw;
        }
        finally
        {
            await over.CancelAsync();
            await extending;
        }
    }

    /// <summary>The report of a run; null where there is none.</summary>
    public static ImportReport? ReadReport(FeedRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        return run.Report is null ? null : FeedReport.Read(run.Report);
    }

    private static string Write(ImportReport report) => FeedReport.Write(report, RowsKept);

    private async Task<FeedReading> ReadAsync(Feed feed, CancellationToken cancellationToken)
    {
        try
        {
            using FeedDownload download = await FeedDownload.RunAsync(web, feed, cancellationToken);
            if (download.Answer.Outcome is FetchOutcome.Refused or FetchOutcome.Disturbed)
            {
                return Failed(
                    feed,
                    $"The feed {download.Answer.Problem}. {download.Answer.Advice}"
                );
            }
            if (download.Content is null || download.Content == feed.Content)
            {
                return new FeedReading(
                    feed with
                    {
                        Marks = download.Answer.Marks,
                        Held = null,
                    },
                    FeedOutcome.Unchanged,
                    "The feed has not changed.",
                    null
                );
            }
            return await ImportAsync(feed, download, cancellationToken);
        }
        catch (CatalogException exception)
        {
            return Failed(feed, exception.Message);
        }
    }

    private static FeedReading Failed(Feed feed, string said) =>
        new(feed, FeedOutcome.Failed, PlainText.Of(said.Trim()), null);

    private async Task<FeedReading> ImportAsync(
        Feed feed,
        FeedDownload download,
        CancellationToken cancellationToken
    )
    {
        try
        {
            if (await FindShrinkAsync(feed, download, cancellationToken) is { } shrink)
            {
                return shrink;
            }
            ImportReport report = await importAsync(
                Fetched(feed, Open(feed, download)),
                feed.Catalogue,
                cancellationToken
            );
            return new FeedReading(
                feed with
                {
                    Marks = download.Answer.Marks,
                    Content = download.Content,
                    Held = null,
                    Accepted = null,
                },
                FeedOutcome.Done,
                $"{report.Added:N0} added, {report.Changed:N0} changed, {report.Unchanged:N0} unchanged, {report.Retired:N0} retired, {report.Skipped.Count:N0} skipped, {report.Partial.Count:N0} used in part.",
                report
            );
        }
        catch (CatalogException exception)
        {
            // Whoever reads this knows the feed's address, and not where it was put for a moment.
            throw new CatalogException(
                exception.Message.Replace(download.File, "the feed", StringComparison.Ordinal),
                exception
            );
        }
    }

    private async Task<FeedReading?> FindShrinkAsync(
        Feed feed,
        FeedDownload download,
        CancellationToken cancellationToken
    )
    {
        Scope scope = (feed.Catalogue.Owner is { } owner ? Scope.Of(owner) : Scope.Public).Only(
            feed.Catalogue.Name
        );
        int before = (await store.Products.GetCataloguesAsync(scope, cancellationToken)).Sum(
            catalogue => catalogue.Products
        );
        if (before == 0 || feed.Accepted == download.Content)
        {
            return null;
        }
        IProductSource source = Open(feed, download);
        ImportReport report = await new CatalogueImport(
            feed.PictureHosts.Count == 0
                ? source
                : FetchingSource.Preview(source, store, new AllowedHosts(feed.PictureHosts)),
            feed.Catalogue
        ).PreviewAsync(store, cancellationToken: cancellationToken);
        return report.Retired * 3L <= before
            ? null
            : new FeedReading(
                feed with
                {
                    Held = download.Content,
                },
                FeedOutcome.Held,
                $"The feed would retire {report.Retired:N0} of {before:N0} products, more than a third. Nothing was changed. If that is right, say so and it is imported.",
                report
            );
    }

    private IProductSource Open(Feed feed, FeedDownload download) =>
        ProductSources.Open(
            download.File,
            new FeedSettings
            {
                PicturesAreFetched = feed.PictureHosts.Count > 0,
                TimeProvider = time,
            }
        );

    private IProductSource Fetched(Feed feed, IProductSource source) =>
        feed.PictureHosts.Count == 0
            ? source
            : FetchingSource.Fetch(
                source,
                store,
                web,
                new AllowedHosts(feed.PictureHosts),
                time,
                Check
            );

    private async Task ExtendAsync(string id, CancellationToken cancellationToken)
    {
        try
        {
            while (true)
            {
                await Task.Delay(_extension, time, cancellationToken);
                await store.Feeds.ExtendAsync(id, time.GetUtcNow() + _claim, cancellationToken);
            }
        }
        catch (OperationCanceledException)
        {
            // The run is over.
        }
    }
}
