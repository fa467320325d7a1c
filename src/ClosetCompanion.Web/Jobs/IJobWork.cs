using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Catalog.Store.Jobs;

namespace ClosetCompanion.Web.Jobs;

/// <summary>Does jobs of one kind.</summary>
internal interface IJobWork
{
    /// <summary>The kind.</summary>
    JobKind Kind { get; }

    /// <summary>Does a job, or goes on with one that another server has begun.</summary>
    /// <param name="job">The job.</param>
    /// <param name="running">Told how far it is.</param>
    /// <param name="cancellationToken">Stops it: it was asked to stop, another has it, or the server ends.</param>
    /// <returns>How it ended.</returns>
    Task<JobEnd> RunAsync(Job job, RunningJob running, CancellationToken cancellationToken);

    /// <summary>Tidies up after a job, however it ended.</summary>
    void CleanUp(Job job) { }
}
