namespace ClosetCompanion.Benchmarks.Searching;

/// <summary>How long something took, many times over.</summary>
internal sealed class Times
{
    private readonly double[] _milliseconds;

    private Times(IEnumerable<TimeSpan> times) =>
        _milliseconds = [.. times.Select(time => time.TotalMilliseconds).Order()];

    public static Times Of<T>(IReadOnlyList<T> items, Action<T> work) =>
        new(
            // The first tenth warms up.
            items
                .Select(item =>
                {
                    var start = TimeProvider.System.GetTimestamp();
                    work(item);
                    return TimeProvider.System.GetElapsedTime(start);
                })
                .ToArray()[(items.Count / 10)..]
        );

    public static async Task<Times> OfAsync<T>(IReadOnlyList<T> items, Func<T, Task> workAsync)
    {
        var times = new List<TimeSpan>();
        foreach (var item in items)
        {
            var start = TimeProvider.System.GetTimestamp();
            await workAsync(item);
            times.Add(TimeProvider.System.GetElapsedTime(start));
        }
        return new Times(times.Skip(items.Count / 10));
    }

    public override string ToString() =>
        $"median {_milliseconds[_milliseconds.Length / 2]:F2} ms, 99th percentile {_milliseconds[_milliseconds.Length * 99 / 100]:F2} ms";
}
