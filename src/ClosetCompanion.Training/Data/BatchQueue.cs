namespace ClosetCompanion.Training.Data;

/// <summary>
/// Makes the batches of the coming steps while the present one is computed, in the steps' order. Each sampler works on
/// one batch at a time, and as a batch depends on its step alone, their number changes nothing but the time.
/// </summary>
internal sealed class BatchQueue
{
    private readonly Queue<(BatchSampler Sampler, Task<Batch> Batch)> _ahead = new();
    private int _next;

    /// <param name="samplers">Samplers of the same recipe and data.</param>
    /// <param name="first">The step to begin with, from 0.</param>
    public BatchQueue(IEnumerable<BatchSampler> samplers, int first)
    {
        _next = first;
        foreach (var sampler in samplers)
        {
            Begin(sampler);
        }
    }

    /// <summary>The batch of the next step.</summary>
    public async Task<Batch> NextAsync()
    {
        var (sampler, task) = _ahead.Dequeue();
        var batch = await task;
        Begin(sampler);
        return batch;
    }

    // After the last step there is nothing to make; the last batch is made once more, in vain.
    private void Begin(BatchSampler sampler)
    {
        var step = Math.Min(_next++, sampler.Steps - 1);
        _ahead.Enqueue((sampler, Task.Run(() => sampler.Sample(step))));
    }
}
