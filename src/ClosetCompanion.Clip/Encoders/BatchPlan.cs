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

    /// <summary>The batches, as even as can be, so that no core waits long.</summary>
    public IReadOnlyList<Batch> Cut(int inputs)
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
                    var end = (int)((long)inputs * (batch + 1) / batches);
                    return new Batch(first, end - first, Alone: batches == 1);
                }),
        ];
    }

    /// <summary>Does the work of every batch. The first failure stops those that have not begun, and is thrown.</summary>
    public Task RunAsync(
        int inputs,
        Action<Batch, CancellationToken> work,
        CancellationToken cancellationToken
    )
    {
        var batches = Cut(inputs);
        return batches.Count == 1
            ? Task.Run(() => work(batches[0], cancellationToken), cancellationToken)
            : Parallel.ForEachAsync(
                batches,
                new ParallelOptions
                {
                    MaxDegreeOfParallelism = _threads,
                    CancellationToken = cancellationToken,
                },
                (batch, token) =>
                {
                    work(batch, token);
                    return ValueTask.CompletedTask;
                }
            );
    }
}
