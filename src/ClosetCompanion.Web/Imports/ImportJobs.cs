using ClosetCompanion.Catalog.Import.Fetching;
using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Catalog.Store.Jobs;
using ClosetCompanion.Web.Gate;
using ClosetCompanion.Web.Jobs;
using ClosetCompanion.Web.Limits;
using ClosetCompanion.Web.Problems;

namespace ClosetCompanion.Web.Imports;

/// <summary>The imports that were uploaded: jobs of the store, which any server on it shows, stops and does.</summary>
internal sealed class ImportJobs(
    ICompanionGate gate,
    LimitSettings limits,
    JobRunner runner,
    TimeProvider time
)
{
    private IJobStore Jobs => gate.Companion.Store.Jobs;

    /// <summary>All imports that are remembered, the newest first.</summary>
    public async Task<IReadOnlyList<ImportSnapshot>> GetAsync(
        CancellationToken cancellationToken
    ) =>
        [
            .. (await Jobs.GetAsync(cancellationToken))
                .Where(job => job.Kind is JobKind.Import)
                .Select(job => new ImportSnapshot(job)),
        ];

    /// <summary>An import; null when it is unknown or forgotten.</summary>
    public async Task<ImportSnapshot?> FindAsync(string id, CancellationToken cancellationToken) =>
        await Jobs.FindAsync(id, cancellationToken) is { Kind: JobKind.Import } job
            ? new ImportSnapshot(job)
            : null;

    /// <summary>The whole report of an import as CSV; null where there is none.</summary>
    public Task<Stream?> OpenReportAsync(string id, CancellationToken cancellationToken) =>
        Jobs.OpenReportAsync(id, cancellationToken);

    /// <summary>Begins an import, now or when those before it are done. The upload is in the store then.</summary>
    /// <param name="catalogue">The catalogue that it goes to.</param>
    /// <param name="upload">What was uploaded.</param>
    /// <param name="hosts">The hosts that pictures are fetched from; null fetches none.</param>
    /// <param name="cancellationToken">Stops before it has begun.</param>
    /// <exception cref="ProblemException">Too many are waiting.</exception>
    public async Task<ImportSnapshot> StartAsync(
        string catalogue,
        UploadedFile upload,
        AllowedHosts? hosts,
        CancellationToken cancellationToken
    )
    {
        try
        {
            var known = await Jobs.GetAsync(cancellationToken);
            if (known.Count(job => job.State is JobState.Waiting) >= limits.WaitingImports)
            {
                throw new ProblemException(ApiProblem.Overloaded);
            }
            var now = time.GetUtcNow();
            var job = new Job(
                Guid.CreateVersion7(now).ToString("N"),
                JobKind.Import,
                catalogue,
                now
            )
            {
                File = upload.Name,
                PictureHosts = hosts?.Names ?? [],
            };
            await Jobs.AddAsync(job, upload.Path, cancellationToken);
            runner.Wake();
            return new ImportSnapshot(job);
        }
        finally
        {
            upload.Remove();
        }
    }

    /// <summary>Stops an import. Products that were stored before stay.</summary>
    /// <returns>False when there is none, or it is over.</returns>
    public async Task<bool> StopAsync(string id, CancellationToken cancellationToken)
    {
        var isStopping = await Jobs.StopAsync(id, time.GetUtcNow(), cancellationToken);
        runner.Wake();
        return isStopping;
    }
}
