namespace ClosetCompanion.Benchmarks.Measuring;

/// <summary>The same work done by several, one after another in every round, so that a slow moment strikes all.</summary>
/// <param name="Name">What is done.</param>
/// <param name="Items">How many pictures or texts one run handles.</param>
/// <param name="Contenders">Who does it; our own way first.</param>
internal sealed record Contest(string Name, int Items, IReadOnlyList<Contender> Contenders)
{
    /// <summary>Arithmetic of one item in GFLOP, where it is known.</summary>
    public double? Work { get; init; }

    /// <summary>Runs all rounds after one that does not count, and takes medians.</summary>
    public async Task<ContestResult> RunAsync(int rounds, CancellationToken cancellationToken)
    {
        var times = Contenders.ToDictionary(one => one.Name, _ => new List<TimeSpan>());
        for (var round = -1; round < rounds; round++)
        {
            foreach (var contender in Contenders)
            {
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
