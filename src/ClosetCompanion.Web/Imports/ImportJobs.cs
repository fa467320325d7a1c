using System.Collections.Concurrent;
using System.Threading.Channels;
using ClosetCompanion.Catalog;
using ClosetCompanion.Catalog.Import;
using ClosetCompanion.Catalog.Import.Fetching;
using ClosetCompanion.Catalog.Import.Sources;
using ClosetCompanion.Files;
using ClosetCompanion.Search.Embedding;
using ClosetCompanion.Web.Gate;
using ClosetCompanion.Web.Limits;
using ClosetCompanion.Web.Problems;

namespace ClosetCompanion.Web.Imports;

/// <summary>Runs the imports that were uploaded, one after another, and remembers the last ones.</summary>
internal sealed partial class ImportJobs(
    ICompanionGate gate,
    LimitSettings limits,
    ImportReports reports,
    WebFetcher web,
    TimeProvider time,
    ILogger<ImportJobs> logger
) : BackgroundService
{
    private const int Remembered = 50;

    private readonly ConcurrentDictionary<string, ImportJob> _jobs = new(StringComparer.Ordinal);
    private readonly Channel<ImportJob> _waiting = Channel.CreateBounded<ImportJob>(
        new BoundedChannelOptions(Math.Max(limits.WaitingImports, 1)) { SingleReader = true }
    );

    /// <summary>All imports that are remembered, the newest first.</summary>
    public IReadOnlyList<ImportSnapshot> All =>
        [.. _jobs.Values.Select(job => job.Now).OrderByDescending(job => job.CreatedAt)];

    /// <summary>An import; null when it is unknown or forgotten.</summary>
    public ImportSnapshot? Find(string id) => _jobs.GetValueOrDefault(id)?.Now;

    /// <summary>The whole report of an import as CSV; null where there is none.</summary>
    public Stream? OpenReport(string id) =>
        Find(id) is { State: ImportState.Done } ? reports.Open(id) : null;

    /// <summary>Begins an import, now or when those before it are done. The upload is removed in the end.</summary>
    /// <param name="catalogue">The catalogue that it goes to.</param>
    /// <param name="upload">What was uploaded.</param>
    /// <param name="hosts">The hosts that pictures are fetched from; null fetches none.</param>
    /// <exception cref="ProblemException">Too many are waiting.</exception>
    public ImportSnapshot Start(string catalogue, UploadedFile upload, AllowedHosts? hosts)
    {
        var snapshot = new ImportSnapshot(
            Guid.CreateVersion7(time.GetUtcNow()).ToString("N"),
            catalogue,
            upload.Name,
            time.GetUtcNow()
        );
        var job = new ImportJob(snapshot, upload, hosts);
        _jobs[snapshot.Id] = job;
        if (!_waiting.Writer.TryWrite(job))
        {
            _jobs.TryRemove(snapshot.Id, out _);
            job.Dispose();
            upload.Remove();
            throw new ProblemException(ApiProblem.Overloaded);
        }

        Forget();
        return snapshot;
    }

    /// <summary>Stops an import. Products that were stored before stay.</summary>
    /// <returns>False when there is none, or it is over.</returns>
    public bool Stop(string id)
    {
        if (!_jobs.TryGetValue(id, out var job) || job.Now.IsOver)
        {
            return false;
        }

        job.Stop();
        return true;
    }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var job in _waiting.Reader.ReadAllAsync(stoppingToken))
        {
            using var stop = CancellationTokenSource.CreateLinkedTokenSource(
                stoppingToken,
                job.Stopping
            );
            await RunAsync(job, stop.Token);
        }
    }

    private async Task RunAsync(ImportJob job, CancellationToken cancellationToken)
    {
        try
        {
            cancellationToken.ThrowIfCancellationRequested();
            job.Change(now => now with { State = ImportState.Running });
            var report = await gate.Companion.ImportAsync(
                Open(job),
                job.Now.Catalogue,
                job,
                cancellationToken
            );
            await reports.KeepAsync(job.Now.Id, report, cancellationToken);
            End(job, ImportState.Done, report: report with { Products = [] });
        }
        catch (OperationCanceledException)
        {
            End(job, ImportState.Cancelled);
        }
        catch (CatalogException exception)
        {
            End(job, ImportState.Failed, InWords(job, exception));
        }
        catch (Exception exception) when (FullDisk.IsTold(exception))
        {
            End(job, ImportState.Failed, ApiProblem.DiskFull.Detail);
        }
        catch (Exception exception)
        {
            LogFailure(exception, job.Now.Id);
            End(job, ImportState.Failed, "The import failed; the log says why.");
        }
    }

    private IProductSource Open(ImportJob job)
    {
        var source = ProductSources.Open(
            job.Upload.Path,
            new FeedSettings { PicturesAreFetched = job.Hosts is not null, TimeProvider = time }
        );
        return job.Hosts is null
            ? source
            : FetchingSource.Fetch(
                source,
                gate.Companion.Store,
                web,
                job.Hosts,
                time,
                new DecodingCheck(gate.Companion.Model)
            );
    }

    private void End(
        ImportJob job,
        ImportState state,
        string? problem = null,
        ImportReport? report = null
    )
    {
        job.Upload.Remove();
        job.Change(now =>
            now with
            {
                State = state,
                Progress = null,
                Problem = problem,
                Report = report,
                EndedAt = time.GetUtcNow(),
            }
        );
        Forget();
    }

    // Messages name files by their full paths. A client sees only the name that it gave.
    private string InWords(ImportJob job, CatalogException exception) =>
        exception.IsDiskFull
            ? ApiProblem.DiskFull.Detail
            : exception
                .Message.Replace(job.Upload.Path, job.Upload.Name, StringComparison.Ordinal)
                .Replace(job.Upload.Folder, job.Upload.Name, StringComparison.Ordinal)
                .Replace(
                    gate.Companion.Store.Location,
                    "the data folder",
                    StringComparison.Ordinal
                );

    private void Forget()
    {
        var over = _jobs.Values.Where(job => job.Now.IsOver);
        foreach (var job in over.OrderByDescending(job => job.Now.CreatedAt).Skip(Remembered))
        {
            _jobs.TryRemove(job.Now.Id, out _);
            reports.Remove(job.Now.Id);
        }
    }

    [LoggerMessage(LogLevel.Error, "Import {Id} failed in a way that was not foreseen")]
    private partial void LogFailure(Exception exception, string id);
}
