using ClosetCompanion.Catalog;
using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Search.Describing;
using ClosetCompanion.Search.Indexing;

namespace ClosetCompanion.Search.Following;

/// <summary>
/// Keeps the snapshot that searches use at the version of the store. Whoever has changed the store, this process or
/// another one, the next search has the change.
/// </summary>
/// <param name="store">The store.</param>
/// <param name="modelHash">The model whose vectors are searched.</param>
/// <param name="dimensions">Components of its vectors.</param>
/// <param name="mostInMemory">Catalogues of more products keep their vectors in the store; null holds all in memory.</param>
/// <param name="describing">Gives what says of pictures what they show, when it is first needed; null says nothing.</param>
internal sealed class IndexFollower(
    ICatalogStore store,
    string modelHash,
    int dimensions,
    int? mostInMemory = null,
    Func<Task<DescribedFields>>? describing = null
)
{
    private const int MostTries = 3;

    // Whoever has waited longer for a store that is silent is not to wait as long again.
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim _following = new(1);
    private readonly SnapshotWriter _writer = new(dimensions, mostInMemory);

    // Replaced as a whole, so that searches can read it at any time.
    private volatile SearchSnapshot _current = new SnapshotWriter(dimensions).Freeze(version: -1);

    /// <summary>The newest snapshot.</summary>
    public SearchSnapshot Current => _current;

    /// <summary>Opens the store at this moment, with the snapshot of the same version.</summary>
    public async Task<StoreMoment> OpenAsync(
        CancellationToken cancellationToken,
        LoadProgress? progress = null
    )
    {
        while (true)
        {
            var view = await store.OpenViewAsync(cancellationToken);
            try
            {
                if (await CatchUpAsync(view, cancellationToken, progress) is { } snapshot)
                {
                    return new StoreMoment(
                        view,
                        snapshot,
                        new ProductVectors(
                            snapshot.Vectors,
                            snapshot.Beyond,
                            view.Nearest,
                            modelHash
                        )
                    );
                }
            }
            catch
            {
                await view.DisposeAsync();
                throw;
            }
            // Somebody else has read a later version meanwhile.
            await view.DisposeAsync();
        }
    }

    /// <summary>
    /// Reads at this moment. When the connection is lost on the way, it is read once more from the beginning, at another
    /// moment and perhaps from another server: reading changes nothing.
    /// </summary>
    public async Task<T> ReadAsync<T>(
        Func<StoreMoment, Task<T>> read,
        CancellationToken cancellationToken
    )
    {
        var start = TimeProvider.System.GetTimestamp();
        for (var tried = 1; ; tried++)
        {
            // Opening waits for a server by itself.
            await using var moment = await OpenAsync(cancellationToken);
            try
            {
                return await read(moment);
            }
            catch (CatalogException lost)
                when (lost.IsUnreachable
                    && tried < MostTries
                    && TimeProvider.System.GetElapsedTime(start) < _patience
                )
            {
                cancellationToken.ThrowIfCancellationRequested();
            }
        }
    }

    /// <summary>Brings the snapshot to the version of a view.</summary>
    /// <returns>The snapshot of exactly this version; null when the newest one is later.</returns>
    public async Task<SearchSnapshot?> CatchUpAsync(
        IStoreView view,
        CancellationToken cancellationToken,
        LoadProgress? progress = null
    )
    {
        if (_current.Version == view.Version)
        {
            return _current;
        }
        await _following.WaitAsync(cancellationToken);
        try
        {
            if (_current.Version < view.Version)
            {
                await ReadAsync(view, progress, cancellationToken);
                _current = _writer.Freeze(view.Version);
            }
            return _current.Version == view.Version ? _current : null;
        }
        finally
        {
            _following.Release();
        }
    }

    private async Task ReadAsync(
        IStoreView view,
        LoadProgress? progress,
        CancellationToken cancellationToken
    )
    {
        var catalogues = await view.GetCataloguesAsync(cancellationToken);
        var keys = catalogues.Select(catalogue => catalogue.Key).ToHashSet();
        foreach (var (key, gone) in _writer.Catalogues)
        {
            if (!keys.Contains(key))
            {
                _writer.Remove(gone.State);
            }
        }
        foreach (var catalogue in catalogues)
        {
            var known = _writer.Catalogues.GetValueOrDefault(catalogue.Key)?.State;
            if (known?.Owner != catalogue.Owner || known?.Name != catalogue.Name)
            {
                known = known is null ? null : known with { Version = 0 };
            }
            if (known?.Version != catalogue.Version)
            {
                await ReadAsync(
                    view,
                    known ?? catalogue with { Version = 0 },
                    catalogue,
                    progress,
                    cancellationToken
                );
            }
        }
    }

    /// <param name="view">The store.</param>
    /// <param name="known">The catalogue as it is known.</param>
    /// <param name="catalogue">The catalogue as it is.</param>
    /// <param name="progress">Told of each product.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    private async Task ReadAsync(
        IStoreView view,
        CatalogueState known,
        CatalogueState catalogue,
        LoadProgress? progress,
        CancellationToken cancellationToken
    )
    {
        try
        {
            _writer.Begin(known);
            var changes = view.ReadChangesAsync(
                catalogue.Key,
                known.Version,
                modelHash,
                cancellationToken
            );
            if (known.Version == 0)
            {
                changes = ReadAhead.Of(changes, cancellationToken);
            }
            await foreach (var product in changes.WithCancellation(cancellationToken))
            {
                _writer.Put(catalogue, product, await DescribeAsync(product, cancellationToken));
                progress?.Count();
            }
            _writer.End(catalogue);
        }
        catch
        {
            _writer.BreakOff();
            throw;
        }
    }

    private async ValueTask<IReadOnlyList<KeyValuePair<string, string>>> DescribeAsync(
        ChangedProduct product,
        CancellationToken cancellationToken
    ) =>
        describing is not null
        && product is { Facts: { } facts, Vectors: [var picture, ..] }
        && DescribedFields.AreMissing(facts)
            ? (await describing().WaitAsync(cancellationToken)).Of(facts, picture)
            : [];
}
