using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Catalog.Store.Jobs;
using ClosetCompanion.Search.Starting;
using ClosetCompanion.Web.Gate;
using ClosetCompanion.Web.Jobs;

namespace ClosetCompanion.Web.Catalogues;

/// <summary>Has the pictures of a catalogue embedded again, one catalogue at a time, while searches go on.</summary>
internal sealed class Reembedding(ICompanionGate gate, JobRunner runner, TimeProvider time)
{
    private static readonly TimeSpan _remembered = TimeSpan.FromMinutes(30);

    /// <summary>The run that goes on, or one that has ended a short time ago; null when there is none.</summary>
    public async Task<ReembeddingState?> FindLastAsync(CancellationToken cancellationToken)
    {
        var last = (await gate.Companion.Store.Jobs.GetAsync(cancellationToken)).FirstOrDefault(
            job => job.Kind is JobKind.Embed
        );
        if (last is null || last.EndedAt < time.GetUtcNow() - _remembered)
        {
            return null;
        }

        return new ReembeddingState(last.Catalogue.Name)
        {
            Progress = last.Progress is { } progress
                ? new StartProgress(progress.Step, progress.Done, progress.Total)
                : null,
            Outcome = last.State switch
            {
                JobState.Waiting or JobState.Running => null,
                JobState.Cancelled => "Stopped. What was embedded by then stays.",
                _ => last.Said,
            },
        };
    }

    /// <summary>Begins with a catalogue.</summary>
    /// <returns>False when another is being embedded.</returns>
    public async Task<bool> StartAsync(string catalogue, CancellationToken cancellationToken)
    {
        var jobs = gate.Companion.Store.Jobs;
        if (
            (await jobs.GetAsync(cancellationToken)).Any(job =>
                job is { Kind: JobKind.Embed, IsOver: false }
            )
        )
        {
            return false;
        }

        var now = time.GetUtcNow();
        var job = new Job(Guid.CreateVersion7(now).ToString("N"), JobKind.Embed, catalogue, now);
        await jobs.AddAsync(job, file: null, cancellationToken);
        runner.Wake();
        return true;
    }
}
