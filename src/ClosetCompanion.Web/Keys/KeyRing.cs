using ClosetCompanion.Catalog.Keys;
using ClosetCompanion.Web.Hosting;

namespace ClosetCompanion.Web.Keys;

/// <summary>The good API keys of the store, read again every second: a revoked key is worth nothing soon after.</summary>
internal sealed class KeyRing(ICompanionGate gate, TimeProvider time)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(1);

    private volatile Reading? _last;

    /// <summary>All keys that are good now.</summary>
    public async ValueTask<IReadOnlyList<ApiKey>> GetAsync(CancellationToken cancellationToken)
    {
        if (_last is { } last && time.GetUtcNow() - last.At < Fresh)
        {
            return last.Keys;
        }

        var now = time.GetUtcNow();
        var keys = await gate.Companion.Store.GetKeysAsync(cancellationToken);
        _last = new Reading([.. keys.Where(key => key.RevokedAt is null)], now);
        return _last.Keys;
    }

    private sealed record Reading(IReadOnlyList<ApiKey> Keys, DateTimeOffset At);
}
