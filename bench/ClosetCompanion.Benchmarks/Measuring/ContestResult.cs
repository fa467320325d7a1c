namespace ClosetCompanion.Benchmarks.Measuring;

/// <summary>The median time of each contender.</summary>
internal sealed record ContestResult(Contest Contest, IReadOnlyDictionary<string, TimeSpan> Medians)
{
    /// <summary>Our own median.</summary>
    public TimeSpan Ours => Medians[Contender.Ours];

    /// <summary>The peer's median; null where there was none.</summary>
    public TimeSpan? Peer =>
        Medians
            .Where(one => one.Key != Contender.Ours)
            .Select(one => (TimeSpan?)one.Value)
            .SingleOrDefault();

    /// <summary>Items in a second at this median.</summary>
    public double Rate(TimeSpan median) => Contest.Items / median.TotalSeconds;

    /// <summary>Items in a second, ours.</summary>
    public double OurRate => Rate(Ours);

    /// <summary>Milliseconds for one item, ours.</summary>
    public double OurMilliseconds => 1000 / OurRate;

    /// <summary>Our GFLOP in a second.</summary>
    public double? OurWorkRate => Contest.Work * OurRate;

    /// <summary>How many items this machine could do in a second at most.</summary>
    public double? LimitRate => Contest.Limit / Contest.Work;
}
