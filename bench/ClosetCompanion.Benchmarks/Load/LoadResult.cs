namespace ClosetCompanion.Benchmarks.Load;

/// <summary>What came of some load.</summary>
/// <param name="Rate">Requests a second that were sent.</param>
/// <param name="Samples">All requests, in the order in which they were due.</param>
internal sealed record LoadResult(double Rate, IReadOnlyList<LoadSample> Samples)
{
    public int Answered => Samples.Count(sample => sample.IsAnswered);

    public int Refused => Samples.Count(sample => sample.IsRefused);

    /// <summary>Neither answered nor refused in words.</summary>
    public int Failed => Samples.Count - Answered - Refused;

    /// <summary>A percentile of the times of answered requests, in milliseconds.</summary>
    public double OfAnswered(double share) => Percentile(sample => sample.IsAnswered, share);

    /// <summary>A percentile of the times of refused requests, in milliseconds.</summary>
    public double OfRefused(double share) => Percentile(sample => sample.IsRefused, share);

    /// <summary>Those that were due in a span of time.</summary>
    public LoadResult Between(TimeSpan from, TimeSpan to) =>
        this with
        {
            Samples = [.. Samples.Where(sample => sample.Due >= from && sample.Due < to)],
        };

    private double Percentile(Predicate<LoadSample> wanted, double share)
    {
        var times = Samples
            .Where(sample => wanted(sample))
            .Select(sample => sample.Time.TotalMilliseconds)
            .Order()
            .ToArray();
        return times.Length == 0
            ? double.NaN
            : times[Math.Min(times.Length - 1, (int)Math.Ceiling(share * times.Length) - 1)];
    }
}
