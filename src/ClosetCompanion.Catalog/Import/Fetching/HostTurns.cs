using System.Collections.Concurrent;

namespace ClosetCompanion.Catalog.Import.Fetching;

/// <summary>Lets a few requests go at once, and fewer to one host; a host that asks for a pause gets it.</summary>
internal sealed class HostTurns(TimeProvider time) : IDisposable
{
    /// <summary>The longest pause that a host gets. One that asks for more is not waited for: an import would stand still.</summary>
    public static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);

    private const int MostAtOnce = 8;
    private const int MostPerHost = 4;

    private readonly SemaphoreSlim _all = new(MostAtOnce);
    private readonly ConcurrentDictionary<string, Host> _hosts = new(StringComparer.Ordinal);

    /// <summary>Waits for a turn; it ends when it is disposed.</summary>
    public async Task<IDisposable> TakeAsync(string host, CancellationToken cancellationToken)
    {
        Host asked = _hosts.GetOrAdd(host, _ => new Host());
        await asked.Places.WaitAsync(cancellationToken);
        try
        {
            while (asked.PausedUntil - time.GetUtcNow() is { Ticks: > 0 } pause)
            {
                await Task.Delay(pause, time, cancellationToken);
            }
            await _all.WaitAsync(cancellationToken);
            return new Turn(asked.Places, _all);
        }
        catch
        {
            asked.Places.Release();
            throw;
        }
    }

    /// <summary>Asks a host nothing for a while.</summary>
    /// <param name="host">The host.</param>
    /// <param name="asked">How long it wishes; it gets <see cref="LongestPause"/> at most.</param>
    /// <returns>Until when.</returns>
    public DateTimeOffset Pause(string host, TimeSpan asked)
    {
        DateTimeOffset until = time.GetUtcNow() + (asked < LongestPause ? asked : LongestPause);
        _hosts.GetOrAdd(host, _ => new Host()).PausedUntil = until;
        return until;
    }

    public void Dispose()
    {
        _all.Dispose();
        foreach (Host host in _hosts.Values)
        {
            host.Places.Dispose();
        }
    }

    private sealed class Host
    {
        private long _pausedUntil;

        public SemaphoreSlim Places { get; } = new(MostPerHost);

        public DateTimeOffset PausedUntil
        {
            get => new(Interlocked.Read(ref _pausedUntil), TimeSpan.Zero);
            set => Interlocked.Exchange(ref _pausedUntil, value.UtcTicks);
        }
    }

    private sealed class Turn(SemaphoreSlim place, SemaphoreSlim all) : IDisposable
    {
        public void Dispose()
        {
            all.Release();
            place.Release();
        }
    }
}
