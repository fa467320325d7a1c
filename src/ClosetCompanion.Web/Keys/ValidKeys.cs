using ClosetCompanion.Web.Gate;

namespace ClosetCompanion.Web.Keys;

/// <summary>The API keys of the store, read again every second, so that a revoked key soon stops working.</summary>
internal sealed class ValidKeys(ICompanionGate gate, TimeProvider time)
{
    private static readonly TimeSpan _fresh = TimeSpan.FromSeconds(1);

    private volatile KnownKeys? _last;

    /// <summary>All keys that are valid now, and whether there ever was one.</summary>
    public async ValueTask<KnownKeys> GetAsync(CancellationToken cancellationToken)
    {
        // The time of day may be set back; this clock cannot.
        if (_last is { } last && time.GetElapsedTime(last.ReadAt) < _fresh)
        {
            return last;
        }

        var now = time.GetTimestamp();
        var keys = await gate.Companion.Store.Keys.GetAsync(cancellationToken);
        return _last = new KnownKeys(
            [.. keys.Where(key => key.RevokedAt is null)],
            keys.Count > 0,
            now
        );
    }
}
