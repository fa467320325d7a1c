using ClosetCompanion.Catalog;
using ClosetCompanion.Catalog.Store.Jobs;
using ClosetCompanion.Web.Gate;

namespace ClosetCompanion.Web.Jobs;

/// <summary>Counts now and then what waits to be done, for the metrics.</summary>
internal sealed class JobCounts(ICompanionGate gate, TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan _pause = TimeSpan.FromSeconds(5);

    /// <summary>Jobs that wait.</summary>
    public int Waiting { get; private set; }

    /// <summary>Jobs that are done at this moment.</summary>
    public int Running { get; private set; }

    /// <summary>Pictures that wait to be embedded or are being embedded.</summary>
    public int Pictures { get; private set; }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (gate.State.Companion is { } companion)
                {
                    var jobs = await companion.Store.Jobs.GetAsync(stoppingToken);
                    Waiting = jobs.Count(job => job.State is JobState.Waiting);
                    Running = jobs.Count(job => job.State is JobState.Running);
                    Pictures = await companion.Store.EmbeddingQueue.CountAsync(
                        companion.Model.Manifest.PictureHash,
                        stoppingToken
                    );
                }
            }
            catch (CatalogException)
            {
                // The last counts stay until the store can be read again.
            }
            await Task.Delay(_pause, time, stoppingToken);
        }
    }
}
