namespace ClosetCompanion.Clip.Encoders;

/// <summary>Cuts many inputs into batches that run at the same time, one on each core.</summary>
/// <remarks>
/// Two batches side by side are faster than one that all cores share: within a batch the cores wait for each other
/// after every operator, and a large one leaves the caches between operators. Measured in docs/benchmarks.md.
/// </remarks>
/// <param name="threads">How many batches run at once; 0 takes one for each core.</param>
/// <param name="most">The most inputs of one batch.</param>
internal sealed class BatchPlan(int threads, int most)
{
    private readonly int _threads = threads > 0 ? threads : Environment.ProcessorCount;

    /// <summary>The first input and the number of inputs of each batch: as even as can be, so that no core waits long.</summary>
    public IReadOnlyList<(int First, int Count)> Cut(int inputs)
    {
        var rounds = Math.Max(1, (int)Math.Ceiling((double)inputs / ((long)_threads * most)));
        var batches = Math.Min(inputs, rounds * _threads);
        return
        [
            .. Enumerable
                .Range(0, batches)
                .Select(batch =>
                {
                    var first = (int)((long)inputs * batch / batches);
                    return (first, (int)((long)inputs * (batch + 1) / batches) - first);
                }),
        ];
    }

    /// <summary>Does the work of every batch. The first failure stops those that have not begun, and is thrown.</summary>
    public Task RunAsync(
        int inputs,
        Action<int, int, CancellationToken> work,
        CancellationToken cancellationToken
    )
    {
        var batches = Cut(inputs);
        return batches.Count == 1
            ? Task.Run(() => work(0, inputs, cancellationToken), cancellationToken)
            : Parallel.ForEachAsync(
                batches,
                new ParallelOptions
                {
                    MaxDegreeOfParallelism = _threads,
                    CancellationToken = cancellationToken,
                },
                (batch, token) =>
                {
                    work(batch.First, batch.Count, token);
                    return ValueTask.CompletedTask;
                }
            );
    }
}
