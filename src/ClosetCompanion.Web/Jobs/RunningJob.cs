using ClosetCompanion.Catalog;
using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Catalog.Store.Jobs;
using ClosetCompanion.Search.Starting;

namespace ClosetCompanion.Web.Jobs;

/// <summary>A job that this server does: tells the store every second how far it is, and keeps it from the other servers.</summary>
internal sealed class RunningJob : IProgress<StartProgress>, IAsyncDisposable
{
    /// <summary>After this time without a sign another server takes the job.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(15);

    private static readonly TimeSpan _pause = TimeSpan.FromSeconds(1);

    private readonly CancellationTokenSource _stop;
    private readonly CancellationTokenSource _ended = new();
    private readonly SemaphoreSlim _asked = new(0);
    private readonly IJobStore _jobs;
    private readonly TimeProvider _time;
    private readonly Task _keeping;
    private volatile JobProgress? _progress;
    private volatile JobHold _hold = JobHold.Held;

    /// <summary>Begins to keep a job that was taken.</summary>
    /// <param name="jobs">The store.</param>
    /// <param name="job">The job.</param>
    /// <param name="holder">Who has taken it.</param>
    /// <param name="time">The time of the lease.</param>
    /// <param name="stopping">The server ends.</param>
    public RunningJob(
        IJobStore jobs,
        Job job,
        string holder,
        TimeProvider time,
        CancellationToken stopping
    )
    {
        (_jobs, Job, Holder, _time) = (jobs, job, holder, time);
        _stop = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        Stopping = _stop.Token;
        _keeping = KeepAsync();
    }

    /// <summary>The job.</summary>
    public Job Job { get; }

    /// <summary>Who has it.</summary>
    public string Holder { get; }

    /// <summary>Tells the work to stop.</summary>
    public CancellationToken Stopping { get; }

    /// <summary>Whether the job is still this server's, and whether it was asked to stop.</summary>
    public JobHold Hold => _hold;

    /// <inheritdoc />
    public void Report(StartProgress value) =>
        _progress = new JobProgress(value.Step, value.Done, value.Total);

    /// <summary>Asks the store at once whether to stop.</summary>
    public void Hurry() => _asked.Release();

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _ended.CancelAsync();
        await _keeping;
        _ended.Dispose();
        _stop.Dispose();
        _asked.Dispose();
    }

    private async Task KeepAsync()
    {
        var kept = _time.GetTimestamp();
        while (_hold is JobHold.Held)
        {
            try
            {
                await _asked.WaitAsync(_pause, _ended.Token);
                var hold = await _jobs.KeepAsync(
                    Job.Id,
                    Holder,
                    _progress,
                    _time.GetUtcNow() + Lease,
                    _ended.Token
                );
                kept = _time.GetTimestamp();
                _hold = hold;
            }
            catch (OperationCanceledException)
            {
                return;
            }
            catch (CatalogException) when (_time.GetElapsedTime(kept) < Lease)
            {
                // Asked again: the store may be back in a moment.
            }
            catch (CatalogException)
            {
                _hold = JobHold.Lost;
            }
        }
        await _stop.CancelAsync();
        await KeepWhileStoppingAsync();
    }

    // What is asked to stop may take its time with the last step; nobody takes it meanwhile.
    private async Task KeepWhileStoppingAsync()
    {
        try
        {
            while (_hold is JobHold.Stopping)
            {
                await Task.Delay(_pause, _time, _ended.Token);
                await _jobs.KeepAsync(
                    Job.Id,
                    Holder,
                    progress: null,
                    _time.GetUtcNow() + Lease,
                    _ended.Token
                );
            }
        }
        catch (Exception exception)
            when (exception is OperationCanceledException or CatalogException)
        {
            // It has ended, or another server takes it and finds that it was asked to stop.
        }
    }
}
