using System.Collections.Concurrent;

namespace ClosetCompanion.Catalog.Postgres.Words;

/// <summary>How many products have a phrase, remembered for the newest version of the store that was asked for.</summary>
internal sealed class WordFrequencies
{
    private const int MostRemembered = 20_000;

    private volatile Known _known = new(-1);

    /// <summary>What is known of a version; empty for another one than before.</summary>
    public ConcurrentDictionary<string, long> Of(long version)
    {
        Known known = _known;
        if (known.Version != version || known.Counts.Count > MostRemembered)
        {
            var fresh = new Known(version);
            if (version >= known.Version)
            {
                _known = fresh;
            }
            known = fresh;
        }
        return known.Counts;
    }

    private sealed record Known(long Version)
    {
        public ConcurrentDictionary<string, long> Counts { get; } = new(StringComparer.Ordinal);
    }
}
