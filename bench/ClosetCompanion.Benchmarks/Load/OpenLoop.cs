using System.Collections.Concurrent;
using System.Diagnostics;

namespace ClosetCompanion.Benchmarks.Load;

/// <summary>
/// Sends requests at a fixed rate, whether earlier ones were answered or not, as people do. A request's time counts from
/// the moment at which it was due, not from that at which it was sent, so that a server which stalls is not forgiven for
/// the requests that it kept from being sent (coordinated omission).
/// </summary>
internal static class OpenLoop
{
    private const int MostInFlight = 20_000;

    /// <param name="send">Sends the request with a number. Returns its status.</param>
    /// <param name="rate">Requests a second.</param>
    /// <param name="duration">How long requests are sent for.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static async Task<LoadResult> RunAsync(
        Func<int, CancellationToken, Task<int>> send,
        double rate,
        TimeSpan duration,
        CancellationToken cancellationToken
    )
    {
        var samples = new ConcurrentQueue<LoadSample>();
        var requests = new List<Task>();
        var inFlight = 0;
        var clock = Stopwatch.StartNew();
        var total = (int)(rate * duration.TotalSeconds);
        await Task.Factory.StartNew(
            () =>
            {
                for (var number = 0; number < total; number++)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    var due = TimeSpan.FromSeconds(number / rate);
                    while (clock.Elapsed < due || Volatile.Read(ref inFlight) > MostInFlight)
                    {
                        Thread.Sleep(1);
                    }

                    var mine = number;
                    Interlocked.Increment(ref inFlight);
                    requests.Add(Task.Run(() => MeasureAsync(mine, due), cancellationToken));
                }
            },
            cancellationToken,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default
        );
        await Task.WhenAll(requests);
        return new LoadResult(rate, [.. samples.OrderBy(sample => sample.Due)]);

        async Task MeasureAsync(int number, TimeSpan due)
        {
            var status = await send(number, cancellationToken);
            samples.Enqueue(new LoadSample(due, clock.Elapsed - due, status));
            Interlocked.Decrement(ref inFlight);
        }
    }
}
