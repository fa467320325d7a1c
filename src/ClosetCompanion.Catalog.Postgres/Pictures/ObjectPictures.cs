using System.Collections.Concurrent;
using ClosetCompanion.Catalog.Store;

namespace ClosetCompanion.Catalog.Postgres.Pictures;

/// <summary>The bytes of pictures in S3-compatible storage: one object for each, named by its hash.</summary>
/// <remarks>
/// An object is there before the row that names it, and goes after that row: what a crash leaves is at most an object that
/// nothing names, which a check finds.
/// </remarks>
internal sealed class ObjectPictures(ObjectBucket bucket, TimeProvider timeProvider) : IPictureFiles
{
    private const int AtOnce = 8;
    private static readonly TimeSpan _known = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(2);

    private (long At, string? Fault)? _last;

    /// <summary>Where they are.</summary>
    public ObjectPlace Place => bucket.Place;

    public Task KeepAsync(
        KeptPicture kept,
        ReadOnlyMemory<byte> picture,
        CancellationToken cancellationToken
    ) => bucket.PutAsync(kept.Hash, picture, cancellationToken);

    /// <summary>Keeps some pictures, several at once.</summary>
    public Task KeepAllAsync(IEnumerable<byte[]> pictures, CancellationToken cancellationToken) =>
        Parallel.ForEachAsync(
            pictures,
            Limits(cancellationToken),
            async (picture, stop) => await KeepAsync(KeptPicture.Of(picture), picture, stop)
        );

    public async Task<KeptPicture?> FindAsync(string hash, CancellationToken cancellationToken) =>
        await bucket.FindLengthAsync(hash, cancellationToken) is { } length
            ? new KeptPicture(hash, length)
            : null;

    /// <exception cref="CatalogException">The storage cannot be used, or gives other bytes than those of this hash.</exception>
    public async Task<byte[]?> ReadAsync(string hash, CancellationToken cancellationToken)
    {
        byte[]? bytes = await bucket.ReadAsync(hash, cancellationToken);
        return bytes is null || IsOf(hash, bytes)
            ? bytes
            : throw new CatalogException(
                $"The picture {hash} in {Place} is damaged. Run closet check --repair, which removes it, then import its catalogue again."
            );
    }

    /// <summary>The bytes of some pictures, several at once; those that are missing are left out.</summary>
    public async Task<IReadOnlyList<byte[]>> ReadAllAsync(
        IReadOnlyList<string> hashes,
        CancellationToken cancellationToken
    )
    {
        byte[]?[] pictures = await Task.WhenAll(
            hashes.Select(hash => ReadAsync(hash, cancellationToken))
        );
        return [.. pictures.OfType<byte[]>()];
    }

    /// <summary>Those of some pictures whose bytes are not what their names tell.</summary>
    public async Task<IReadOnlySet<string>> FindDamagedAsync(
        IEnumerable<string> hashes,
        CancellationToken cancellationToken
    )
    {
        var damaged = new ConcurrentBag<string>();
        await Parallel.ForEachAsync(
            hashes,
            Limits(cancellationToken),
            async (hash, stop) =>
            {
                if (await bucket.ReadAsync(hash, stop) is { } bytes && !IsOf(hash, bytes))
                {
                    damaged.Add(hash);
                }
            }
        );
        return damaged.ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Deletes pictures that no row names.</summary>
    public Task DeleteAsync(IEnumerable<string> hashes, CancellationToken cancellationToken) =>
        Parallel.ForEachAsync(
            hashes,
            Limits(cancellationToken),
            async (hash, stop) => await bucket.DeleteAsync(hash, stop)
        );

    /// <summary>All of them, by hash, with the time when each was written. What has another name is not ours.</summary>
    public async Task<IReadOnlyDictionary<string, DateTimeOffset>> ListAsync(
        CancellationToken cancellationToken
    )
    {
        var all = new Dictionary<string, DateTimeOffset>(StringComparer.Ordinal);
        await foreach (var (name, _, written) in bucket.ListAsync(cancellationToken))
        {
            if (KeptPicture.IsHash(name))
            {
                all[name] = written;
            }
        }
        return all;
    }

    /// <summary>Throws where the storage cannot be used.</summary>
    public Task TryAsync(CancellationToken cancellationToken) => bucket.TryAsync(cancellationToken);

    /// <summary>Why it cannot be used; null when all is well. It is asked at most every five seconds, and for two.</summary>
    public async Task<string?> FindFaultAsync(CancellationToken cancellationToken)
    {
        if (_last is { } last && timeProvider.GetElapsedTime(last.At) < _known)
        {
            return last.Fault;
        }
        string? fault = null;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(_patience);
        try
        {
            await bucket.TryAsync(patience.Token);
        }
        catch (CatalogException failed)
        {
            fault = failed.Message;
        }
        catch (OperationCanceledException late) when (!cancellationToken.IsCancellationRequested)
        {
            fault = ObjectFault.Explain(late, Place)!.Message;
        }
        _last = (timeProvider.GetTimestamp(), fault);
        return fault;
    }

    public ValueTask DisposeAsync()
    {
        bucket.Dispose();
        return ValueTask.CompletedTask;
    }

    private static bool IsOf(string hash, byte[] bytes) =>
        string.Equals(KeptPicture.Of(bytes).Hash, hash, StringComparison.Ordinal);

    private static ParallelOptions Limits(CancellationToken cancellationToken) =>
        new() { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken };
}
