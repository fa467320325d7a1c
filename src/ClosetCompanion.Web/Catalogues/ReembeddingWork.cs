using ClosetCompanion.Catalog;
using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Catalog.Store.Jobs;
using ClosetCompanion.Web.Gate;
using ClosetCompanion.Web.Jobs;

namespace ClosetCompanion.Web.Catalogues;

/// <summary>Embeds the pictures of a catalogue again. When a server dies with it, the next one does what is left.</summary>
internal sealed class ReembeddingWork(ICompanionGate gate, TimeProvider time) : IJobWork
{
    /// <inheritdoc />
    public JobKind Kind => JobKind.Embed;

    /// <inheritdoc />
    public async Task<JobEnd> RunAsync(
        Job job,
        RunningJob running,
        CancellationToken cancellationToken
    )
    {
        var embedded = await gate.Companion.EmbedAgainAsync(
            Scope.Public.Only(job.Catalogue.Name),
            running,
            cancellationToken,
            // The first progress is told when some are done; by then all are in the queue.
            goesOn: job.Progress is not null
        );
        return new JobEnd(JobState.Done, time.GetUtcNow())
        {
            Said = $"{embedded:N0} pictures were embedded again.",
        };
    }
}
