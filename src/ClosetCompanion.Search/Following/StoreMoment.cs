using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Search.Calibration;
using ClosetCompanion.Search.Indexing;

namespace ClosetCompanion.Search.Following;

/// <summary>A store at one moment, and the snapshot of the same version.</summary>
/// <param name="View">The store.</param>
/// <param name="Snapshot">What the index has of it.</param>
/// <param name="Vectors">The vectors of all products.</param>
internal sealed record StoreMoment(IStoreView View, SearchSnapshot Snapshot, ProductVectors Vectors)
    : IAsyncDisposable
{
    /// <inheritdoc cref="SearchSnapshot.FindBackgroundAsync"/>
    public ValueTask<CosineBackground> FindBackgroundAsync(CancellationToken cancellationToken) =>
        Snapshot.FindBackgroundAsync(Vectors, cancellationToken);

    public ValueTask DisposeAsync() => View.DisposeAsync();
}
