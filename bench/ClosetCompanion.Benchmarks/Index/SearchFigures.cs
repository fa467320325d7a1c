namespace ClosetCompanion.Benchmarks.Index;

/// <summary>What one kind of search came to.</summary>
/// <param name="Filter">What was let through.</param>
internal sealed record SearchFigures(Selectivity Filter)
{
    /// <summary>Our search on one thread.</summary>
    public Latency OneThread { get; } = new();

    /// <summary>Our search on all cores.</summary>
    public Latency AllCores { get; } = new();

    /// <summary>Reading the bytes of all 8-bit vectors on one thread.</summary>
    public Latency ReadOneThread { get; } = new();

    /// <summary>The same on all cores.</summary>
    public Latency ReadAllCores { get; } = new();

    /// <summary>LanceDB's flat search, on the threads that it takes; null without it.</summary>
    public Latency? Peer { get; init; }

    /// <summary>Of ten hits, how many are among the ten of a plain float scan.</summary>
    public Recall Ours { get; } = new();

    /// <summary>The same for LanceDB.</summary>
    public Recall PeerRecall { get; } = new();
}
