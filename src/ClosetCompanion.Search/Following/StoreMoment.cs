using ClosetCompanion.Catalog.Store;

namespace ClosetCompanion.Search.Following;

/// <summary>A store at one moment, and the snapshot of the same version.</summary>
/// <param name="View">The store.</param>
/// <param name="Snapshot">What the index has of it.</param>
internal sealed record StoreMoment(IStoreView View, SearchSnapshot Snapshot) : IAsyncDisposable
{
    public ValueTask DisposeAsync() => View.DisposeAsync();
}
