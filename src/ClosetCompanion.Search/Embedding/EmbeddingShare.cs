using System.Runtime.CompilerServices;
using ClosetCompanion.Catalog;
using ClosetCompanion.Catalog.Store;

namespace ClosetCompanion.Search.Embedding;

/// <summary>
/// The share of one run in the pictures that wait to be embedded: takes chunk after chunk, keeps what it has from the
/// others, and gives it back when it stops. Another run may be at work in this process or on any other computer.
/// </summary>
/// <param name="queue">The pictures.</param>
/// <param name="modelHash">The model.</param>
/// <param name="time">The time of the leases.</param>
internal sealed class EmbeddingShare(IEmbeddingQueue queue, string modelHash, TimeProvider time)
    : IAsyncDisposable
{
    /// <summary>
    /// The most pictures of a chunk, which go through the encoder together: what it makes of a picture depends in its last
    /// bits on its neighbours.
    /// </summary>
    public const int ChunkSize = 32;

    // Of each lease.
    private const int Renewals = 4;

    private static readonly TimeSpan _pause = TimeSpan.FromMilliseconds(250);

    private readonly string _holder = Guid.NewGuid().ToString("N");
    private readonly CancellationTokenSource _stop = new();
    private Task? _renewing;
    private int _held;

    /// <summary>Takes chunks until all are done, by this run or by others.</summary>
    public async IAsyncEnumerable<EmbeddingChunk> UntilDoneAsync(
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        while (true)
        {
            await foreach (var chunk in WhatWaitsAsync(cancellationToken))
            {
                yield return chunk;
            }
            if (await queue.CountAsync(modelHash, cancellationToken) == 0)
            {
                yield break;
            }
            // Others have the rest. When they die, it is taken over.
            await Task.Delay(_pause, time, cancellationToken);
        }
    }

    /// <summary>Takes chunks until none is left that nobody has.</summary>
    public async IAsyncEnumerable<EmbeddingChunk> WhatWaitsAsync(
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        while (
            await queue.ClaimAsync(
                modelHash,
                _holder,
                time.GetUtcNow(),
                time.GetUtcNow() + queue.Lease,
                cancellationToken
            )
                is { } chunk
        )
        {
            Hold();
            yield return chunk;
        }
    }

    /// <summary>Takes some pictures before all that wait, as far as they are not embedded.</summary>
    public async IAsyncEnumerable<EmbeddingChunk> OwnAsync(
        IEnumerable<string> pictures,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        foreach (var some in pictures.Distinct(StringComparer.Ordinal).Chunk(ChunkSize))
        {
            if (
                await queue.TakeAsync(
                    modelHash,
                    some,
                    _holder,
                    time.GetUtcNow() + queue.Lease,
                    cancellationToken
                ) is
                { } chunk
            )
            {
                Hold();
                yield return chunk;
            }
        }
    }

    /// <summary>Takes chunks off the queue that are done.</summary>
    public async Task FinishAsync(
        IReadOnlyCollection<long> chunks,
        CancellationToken cancellationToken
    )
    {
        await queue.FinishAsync(chunks, cancellationToken);
        Interlocked.Add(ref _held, -chunks.Count);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        if (_renewing is not null)
        {
            await _renewing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
        _stop.Dispose();
        if (_held > 0)
        {
            try
            {
                await queue.ExtendAsync(_holder, DateTimeOffset.UnixEpoch, CancellationToken.None);
            }
            catch (CatalogException)
            {
                // The store cannot be reached; the leases end by themselves.
            }
        }
    }

    private void Hold()
    {
        Interlocked.Increment(ref _held);
        _renewing ??= RenewAsync();
    }

    private async Task RenewAsync()
    {
        while (true)
        {
            await Task.Delay(queue.Lease / Renewals, time, _stop.Token);
            try
            {
                await queue.ExtendAsync(_holder, time.GetUtcNow() + queue.Lease, _stop.Token);
            }
            catch (CatalogException)
            {
                // It is tried again while the lease lasts. After that two may embed the same, which gives the same.
            }
        }
    }
}
