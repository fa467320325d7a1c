namespace ClosetCompanion.Benchmarks.Measuring;

/// <summary>The same work done by several, one after another in every round, so that a slow moment strikes all.</summary>
/// <param name="Name">What is done.</param>
/// <param name="Items">How many pictures or texts one run handles.</param>
/// <param name="Contenders">Who does it; our own way first.</param>
internal sealed record Contest(string Name, int Items, IReadOnlyList<Contender> Contenders)
{
    // Code is compiled anew while it runs, ours and the peer's, and both have caches to fill.
    private const int WarmUps = 3;

    // The threads of the one before spin for a while before they sleep, and must not slow down the next.
    private static readonly TimeSpan _pause = TimeSpan.FromMilliseconds(200);

    /// <summary>Arithmetic of one item in GFLOP, where it is known.</summary>
    public double? Work { get; init; }

    /// <summary>How many G operations a second this machine does at most, where that is known.</summary>
    public double? Limit { get; init; }

    /// <summary>Runs all rounds after some that do not count, and takes medians.</summary>
    public async Task<ContestResult> RunAsync(int rounds, CancellationToken cancellationToken)
    {
        var times = Contenders.ToDictionary(one => one.Name, _ => new List<TimeSpan>());
        for (var round = -WarmUps; round < rounds; round++)
        {
            foreach (var contender in Contenders)
            {
                await Task.Delay(_pause, cancellationToken);
                var time = await contender.RunAsync(cancellationToken);
                if (round >= 0)
                {
                    times[contender.Name].Add(time);
                }
            }
        }

        return new ContestResult(
            this,
            times.ToDictionary(one => one.Key, one => Median(one.Value))
        );
    }

    private static TimeSpan Median(List<TimeSpan> times)
    {
        times.Sort();
        return (times[times.Count / 2] + times[(times.Count - 1) / 2]) / 2;
    }
}
