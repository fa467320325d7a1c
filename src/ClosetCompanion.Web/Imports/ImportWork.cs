using ClosetCompanion.Catalog;
using ClosetCompanion.Catalog.Import;
using ClosetCompanion.Catalog.Import.Fetching;
using ClosetCompanion.Catalog.Import.Sources;
using ClosetCompanion.Catalog.Import.Syncing;
using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Catalog.Store.Jobs;
using ClosetCompanion.Search.Embedding;
using ClosetCompanion.Web.Arguments;
using ClosetCompanion.Web.Gate;
using ClosetCompanion.Web.Jobs;
using ClosetCompanion.Web.Problems;

namespace ClosetCompanion.Web.Imports;

/// <summary>Imports an uploaded file. When a server dies with it, the next one goes on: what is stored is not written again.</summary>
internal sealed class ImportWork(
    ICompanionGate gate,
    ImportReports reports,
    WebFetcher web,
    ServeOptions options,
    TimeProvider time
) : IJobWork
{
    private const int RowsKept = 1_000;

    /// <inheritdoc />
    public JobKind Kind => JobKind.Import;

    /// <inheritdoc />
    public async Task<JobEnd> RunAsync(
        Job job,
        RunningJob running,
        CancellationToken cancellationToken
    )
    {
        var path = await gate.Companion.Store.Jobs.PlaceFileAsync(
            job.Id,
            FolderOf(job),
            cancellationToken
        );
        if (path is null)
        {
            return Failed("The uploaded file is no longer there. Upload it again.");
        }
        try
        {
            var report = await gate.Companion.ImportAsync(
                Open(job, path),
                job.Catalogue,
                running,
                cancellationToken
            );
            if (job.Tries > 1)
            {
                report = report with { Notes = [.. report.Notes, WasBegunBefore] };
            }
            return new JobEnd(JobState.Done, time.GetUtcNow())
            {
                Report = ReportText.Write(report, RowsKept),
                ReportFile = await reports.WriteAsync(job.Id, report, cancellationToken),
            };
        }
        catch (CatalogException exception)
            when (exception is { IsBusy: false, IsUnreachable: false })
        {
            return Failed(InWords(path, exception));
        }
    }

    /// <inheritdoc />
    public void CleanUp(Job job)
    {
        reports.Remove(job.Id);
        if (Directory.Exists(FolderOf(job)))
        {
            Directory.Delete(FolderOf(job), recursive: true);
        }
    }

    private const string WasBegunBefore =
        "A server that had begun with this import ended before it was done. What it had stored counts as unchanged here.";

    private IProductSource Open(Job job, string path)
    {
        var source = ProductSources.Open(
            path,
            new FeedSettings
            {
                PicturesAreFetched = job.PictureHosts.Count > 0,
                TimeProvider = time,
            }
        );
        return job.PictureHosts.Count == 0
            ? source
            : FetchingSource.Fetch(
                source,
                gate.Companion.Store,
                web,
                new AllowedHosts(job.PictureHosts),
                time,
                new DecodingCheck(gate.Companion.Model)
            );
    }

    private string FolderOf(Job job) =>
        Path.Combine(UploadReceiver.FolderOf(options.DataFolder), job.Id);

    private JobEnd Failed(string said) => new(JobState.Failed, time.GetUtcNow()) { Said = said };

    // Messages name files by their full paths. A client sees only the name that it gave.
    private string InWords(string path, CatalogException exception) =>
        exception.IsDiskFull
            ? ApiProblem.DiskFull.Detail
            : exception
                .Message.Replace(path, Path.GetFileName(path), StringComparison.Ordinal)
                .Replace(
                    Path.GetDirectoryName(path)!,
                    Path.GetFileName(path),
                    StringComparison.Ordinal
                )
                .Replace(
                    gate.Companion.Store.Location,
                    "the data folder",
                    StringComparison.Ordinal
                );
}
