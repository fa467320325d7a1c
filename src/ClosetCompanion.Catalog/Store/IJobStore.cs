using ClosetCompanion.Catalog.Store.Jobs;

namespace ClosetCompanion.Catalog.Store;

/// <summary>The role of a store that keeps jobs, with the files that they need, until one program after another has done them.</summary>
/// <remarks>
/// One job is done at a time. Whoever takes one has it until a time that they put off again and again; when they die, the
/// next one takes it. So the clocks of all programs must agree to some seconds. Thread safety, errors and what a crash
/// leaves: see <see cref="ICatalogStore"/>.
/// </remarks>
public interface IJobStore
{
    /// <summary>The most jobs that are over and still remembered.</summary>
    const int Remembered = 50;

    /// <summary>Adds a job. When this returns, the job survives whatever dies.</summary>
    /// <param name="job">The job.</param>
    /// <param name="file">The file that it needs, which is taken into the store and is gone then; null where it needs none.</param>
    /// <param name="cancellationToken">Stops before anything is written; the file stays where it is.</param>
    Task AddAsync(Job job, string? file, CancellationToken cancellationToken = default);

    /// <summary>All jobs that are remembered, the newest first.</summary>
    Task<IReadOnlyList<Job>> GetAsync(CancellationToken cancellationToken = default);

    /// <summary>A job; null when it is unknown or forgotten.</summary>
    Task<Job?> FindAsync(string id, CancellationToken cancellationToken = default);

    /// <summary>Takes the oldest job that nobody has, unless somebody has another one.</summary>
    /// <param name="holder">Who takes it.</param>
    /// <param name="now">The present time.</param>
    /// <param name="until">How long it is theirs.</param>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    Task<Job?> ClaimAsync(
        string holder,
        DateTimeOffset now,
        DateTimeOffset until,
        CancellationToken cancellationToken = default
    );

    /// <summary>Notes how far a job is and keeps it for longer.</summary>
    Task<JobHold> KeepAsync(
        string id,
        string holder,
        JobProgress? progress,
        DateTimeOffset until,
        CancellationToken cancellationToken = default
    );

    /// <summary>Gives a job back that cannot be done now; it does not count as begun.</summary>
    /// <param name="id">The job.</param>
    /// <param name="holder">Who has it; nothing happens when another has it by now.</param>
    /// <param name="notBefore">When it may be taken again.</param>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    Task GiveBackAsync(
        string id,
        string holder,
        DateTimeOffset notBefore,
        CancellationToken cancellationToken = default
    );

    /// <summary>Ends a job. Its file goes, and of all that are over the last <see cref="Remembered"/> stay.</summary>
    /// <returns>False when it is no longer theirs; nothing was written then.</returns>
    Task<bool> FinishAsync(
        string id,
        string holder,
        JobEnd end,
        CancellationToken cancellationToken = default
    );

    /// <summary>Stops a job: at once when it waits, else as soon as whoever does it tells how far they are.</summary>
    /// <returns>False when there is none, or it is over.</returns>
    Task<bool> StopAsync(
        string id,
        DateTimeOffset now,
        CancellationToken cancellationToken = default
    );

    /// <summary>Says where the file of a job lies on this computer.</summary>
    /// <param name="id">The job.</param>
    /// <param name="folder">Where it is written to, unless it lies on this computer already.</param>
    /// <param name="cancellationToken">Stops before it is written.</param>
    /// <returns>Its path; null when the store does not have it.</returns>
    Task<string?> PlaceFileAsync(
        string id,
        string folder,
        CancellationToken cancellationToken = default
    );

    /// <summary>Opens the whole report of a job that is done; null when there is none.</summary>
    Task<Stream?> OpenReportAsync(string id, CancellationToken cancellationToken = default);
}
