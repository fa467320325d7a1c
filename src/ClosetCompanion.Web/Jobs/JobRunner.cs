using ClosetCompanion.Catalog;
using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Catalog.Store.Jobs;
using ClosetCompanion.Files;
using ClosetCompanion.Web.Gate;
using ClosetCompanion.Web.Problems;

namespace ClosetCompanion.Web.Jobs;

/// <summary>Does the jobs of the store, one after another, in turn with the other servers on it.</summary>
internal sealed partial class JobRunner(
    ICompanionGate gate,
    IEnumerable<IJobWork> works,
    TimeProvider time,
    ILogger<JobRunner> logger
) : BackgroundService
{
    // A job that ends the server which does it would end all of them, one after another.
    private const int MostTries = 5;

    private static readonly TimeSpan _pause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan _busyPause = TimeSpan.FromSeconds(2);

    private readonly string _holder = Guid.NewGuid().ToString("N");
    private readonly SemaphoreSlim _asked = new(0);
    private volatile RunningJob? _running;

    /// <summary>Looks for jobs at once, and whether the present one is to stop.</summary>
    public void Wake()
    {
        if (_asked.CurrentCount == 0)
        {
            _asked.Release();
        }
        try
        {
            _running?.Hurry();
        }
        catch (ObjectDisposedException)
        {
            // It has just ended.
        }
    }

    /// <inheritdoc />
    public override void Dispose()
    {
        _asked.Dispose();
        base.Dispose();
    }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            if (!await RunNextAsync(stoppingToken))
            {
                await _asked.WaitAsync(_pause, stoppingToken);
            }
        }
    }

    private async Task<bool> RunNextAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (gate.State.Companion?.Store.Jobs is not { } jobs)
            {
                return false;
            }
            var now = time.GetUtcNow();
            if (
                await jobs.ClaimAsync(_holder, now, now + RunningJob.Lease, cancellationToken)
                is not { } job
            )
            {
                return false;
            }
            await RunAsync(jobs, job, cancellationToken);
            return true;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return false;
        }
        catch (CatalogException)
        {
            // The store cannot be reached; whoever follows it says so.
            return false;
        }
        catch (Exception exception)
        {
            LogFailure(exception, "?");
            return false;
        }
    }

    private async Task RunAsync(IJobStore jobs, Job job, CancellationToken cancellationToken)
    {
        var work = works.First(work => work.Kind == job.Kind);
        await using var running = new RunningJob(jobs, job, _holder, time, cancellationToken);
        _running = running;
        try
        {
            if (await DoAsync(work, running) is { } end)
            {
                await SettleAsync(
                    () => jobs.FinishAsync(job.Id, _holder, end, CancellationToken.None),
                    cancellationToken
                );
            }
            else if (running.Hold is not JobHold.Lost)
            {
                var again = time.GetUtcNow() + _busyPause;
                await SettleAsync(
                    () => jobs.GiveBackAsync(job.Id, _holder, again, CancellationToken.None),
                    cancellationToken
                );
            }
        }
        finally
        {
            _running = null;
            work.CleanUp(job);
        }
    }

    /// <returns>How it ended; null when it is to be done later, here or elsewhere.</returns>
    private async Task<JobEnd?> DoAsync(IJobWork work, RunningJob running)
    {
        var job = running.Job;
        if (job.Tries > MostTries)
        {
            return End(
                JobState.Failed,
                $"{MostTries} servers began with it and ended before it was done; their logs may say why. What was stored by then stays."
            );
        }
        try
        {
            return await work.RunAsync(job, running, running.Stopping);
        }
        catch (OperationCanceledException) when (running.Stopping.IsCancellationRequested)
        {
            return running.Hold is JobHold.Stopping ? End(JobState.Cancelled) : null;
        }
        catch (CatalogException exception) when (exception.IsBusy || exception.IsUnreachable)
        {
            return null;
        }
        catch (Exception exception) when (FullDisk.IsTold(exception))
        {
            return End(JobState.Failed, ApiProblem.DiskFull.Detail);
        }
        catch (Exception exception)
        {
            LogFailure(exception, job.Id);
            return End(
                JobState.Failed,
                "It failed in a way that was not foreseen; the log says why."
            );
        }
    }

    // The end of long work is told until the store has heard it, or the server ends.
    private async Task SettleAsync(Func<Task> tellAsync, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                await tellAsync();
                return;
            }
            catch (CatalogException exception)
                when (exception.IsUnreachable && !cancellationToken.IsCancellationRequested)
            {
                await Task.Delay(_pause, time, cancellationToken);
            }
        }
    }

    private JobEnd End(JobState state, string? said = null) =>
        new(state, time.GetUtcNow()) { Said = said };

    [LoggerMessage(LogLevel.Error, "The job {Id} failed in a way that was not foreseen")]
    private partial void LogFailure(Exception exception, string id);
}
