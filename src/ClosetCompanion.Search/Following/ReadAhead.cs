using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace ClosetCompanion.Search.Following;

/// <summary>Reads something long on another thread, some items ahead of whoever works on them.</summary>
internal static class ReadAhead
{
    private const int ItemsAtOnce = 512;
    private const int BatchesAhead = 4;

    public static async IAsyncEnumerable<T> Of<T>(
        IAsyncEnumerable<T> items,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var batches = Channel.CreateBounded<List<T>>(BatchesAhead);
        var reading = Task.Run(() => ReadAsync(items, batches.Writer, stop.Token), stop.Token);
        try
        {
            await foreach (var batch in batches.Reader.ReadAllAsync(cancellationToken))
            {
                foreach (var item in batch)
                {
                    yield return item;
                }
            }
        }
        finally
        {
            // The reader is done with its source when this ends, however it ends.
            await stop.CancelAsync();
            await reading.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static async Task ReadAsync<T>(
        IAsyncEnumerable<T> items,
        ChannelWriter<List<T>> batches,
        CancellationToken cancellationToken
    )
    {
        try
        {
            var batch = new List<T>(ItemsAtOnce);
            await foreach (var item in items.WithCancellation(cancellationToken))
            {
                batch.Add(item);
                if (batch.Count == ItemsAtOnce)
                {
                    await batches.WriteAsync(batch, cancellationToken);
                    batch = new List<T>(ItemsAtOnce);
                }
            }
            await batches.WriteAsync(batch, cancellationToken);
            batches.Complete();
        }
        catch (Exception failed)
        {
            // Whoever works on the items gets it.
            batches.Complete(failed);
        }
    }
}
