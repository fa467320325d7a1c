using ClosetCompanion.Catalog.Keys;
using ClosetCompanion.Web.Gate;

namespace ClosetCompanion.Web.Keys;

/// <summary>The valid API keys of the store, read again every second, so that a revoked key soon stops working.</summary>
internal sealed class ValidKeys(ICompanionGate gate, TimeProvider time)
{
    private static readonly TimeSpan _fresh = TimeSpan.FromSeconds(1);

    private volatile Reading? _last;

    /// <summary>All keys that are valid now.</summary>
    public async ValueTask<IReadOnlyList<ApiKey>> GetAsync(CancellationToken cancellationToken)
    {
        if (_last is { } last && time.GetUtcNow() - last.At < _fresh)
        {
            return last.Keys;
        }

        var now = time.GetUtcNow();
        var keys = await gate.Companion.Store.Keys.GetAsync(cancellationToken);
        _last = new Reading([.. keys.Where(key => key.RevokedAt is null)], now);
        return _last.Keys;
    }

    private sealed record Reading(IReadOnlyList<ApiKey> Keys, DateTimeOffset At);
}
