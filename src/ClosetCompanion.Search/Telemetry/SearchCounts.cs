namespace ClosetCompanion.Search.Telemetry;

/// <summary>How often the costly steps of searches were done.</summary>
internal sealed class SearchCounts
{
    private long _scans;
    private long _encodings;

    /// <summary>How often all vectors were compared with a query.</summary>
    public long Scans => Interlocked.Read(ref _scans);

    /// <summary>How often the model was given texts or pictures of a query.</summary>
    public long Encodings => Interlocked.Read(ref _encodings);

    public void CountScan() => Interlocked.Increment(ref _scans);

    public void CountEncoding() => Interlocked.Increment(ref _encodings);
}
