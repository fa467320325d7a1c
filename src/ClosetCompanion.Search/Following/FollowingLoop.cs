using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Search.Telemetry;

namespace ClosetCompanion.Search.Following;

/// <summary>
/// Brings the index to every change of the store soon after it was made, so that the next search need not do it. When that
/// fails, it is tried again and again; searches that need the change say what is wrong.
/// </summary>
internal sealed class FollowingLoop : IAsyncDisposable
{
    private static readonly TimeSpan _pause = TimeSpan.FromSeconds(1);

    private readonly CancellationTokenSource _stop = new();
    private readonly ICatalogStore _store;
    private readonly IndexFollower _follower;
    private readonly TimeProvider _time;
    private readonly Task _running;
    private long _behindSince;

    /// <summary>Starts it.</summary>
    /// <param name="store">The store.</param>
    /// <param name="follower">What follows it.</param>
    /// <param name="time">The time of the pauses.</param>
    public FollowingLoop(ICatalogStore store, IndexFollower follower, TimeProvider time)
    {
        (_store, _follower, _time) = (store, follower, time);
        _running = Task.Run(RunAsync);
    }

    /// <summary>Why the last change could not be read; null when all is well.</summary>
    public Exception? Fault { get; private set; }

    /// <summary>For how long the index has not been at the version of the store, as far as that is known; zero when it is.</summary>
    public TimeSpan Behind =>
        Interlocked.Read(ref _behindSince) is not 0 and var since
            ? _time.GetElapsedTime(since)
            : TimeSpan.Zero;

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        // Disposing again does no harm.
        if (!_running.IsCompleted)
        {
            await _stop.CancelAsync();
            await _running;
            _stop.Dispose();
        }
    }

    private async Task RunAsync()
    {
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                // After a failure no change need come: that the store can be read again is known by reading it.
                if (Fault is null)
                {
                    await _store.WaitForChangeAsync(_follower.Current.Version, _stop.Token);
                }
                FallBehind();
                await using var moment = await _follower.OpenAsync(_stop.Token);
                Fault = null;
                Interlocked.Exchange(ref _behindSince, 0);
            }
            catch (OperationCanceledException) when (_stop.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failed)
            {
                Fault = failed;
                FallBehind();
                SearchTelemetry.CountFollowingFault(failed);
                await Task.Delay(_pause, _time, _stop.Token)
                    .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private void FallBehind() =>
        Interlocked.CompareExchange(ref _behindSince, Math.Max(_time.GetTimestamp(), 1), 0);
}
