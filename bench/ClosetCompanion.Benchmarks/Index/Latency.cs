namespace ClosetCompanion.Benchmarks.Index;

/// <summary>How long the same kind of search took, many times.</summary>
internal sealed class Latency
{
    private readonly List<double> _milliseconds = [];

    /// <summary>The middle one, in milliseconds.</summary>
    public double Median => At(0.5);

    /// <summary>What one in a hundred exceeds, in milliseconds.</summary>
    public double P99 => At(0.99);

    public void Add(TimeSpan time) => _milliseconds.Add(time.TotalMilliseconds);

    /// <summary>Does something and takes its time.</summary>
    public T Of<T>(Func<T> work)
    {
        var start = TimeProvider.System.GetTimestamp();
        var result = work();
        Add(TimeProvider.System.GetElapsedTime(start));
        return result;
    }

    private double At(double share)
    {
        var sorted = _milliseconds.Order().ToArray();
        return sorted[Math.Min((int)(sorted.Length * share), sorted.Length - 1)];
    }
}
