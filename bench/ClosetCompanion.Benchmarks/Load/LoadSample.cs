namespace ClosetCompanion.Benchmarks.Load;

/// <summary>One request.</summary>
/// <param name="Due">When it was due, since the start.</param>
/// <param name="Time">From then to the end of its answer.</param>
/// <param name="Status">The answer's status; 0 when there was none.</param>
internal readonly record struct LoadSample(TimeSpan Due, TimeSpan Time, int Status)
{
    public bool IsAnswered => Status == 200;

    public bool IsRefused => Status is 429 or 503;
}
