using ClosetCompanion.Catalog.Store.Feeds;

namespace ClosetCompanion.Catalog.Store;

/// <summary>The role of a store that remembers which pictures were fetched from where.</summary>
/// <remarks>Thread safety, errors and what a crash leaves: see <see cref="ICatalogStore"/>.</remarks>
public interface IFetchStore
{
    /// <summary>What was fetched from an address; null when nothing was. The picture itself may be gone.</summary>
    Task<FetchedPicture?> FindAsync(string address, CancellationToken cancellationToken = default);

    /// <summary>Remembers what was fetched from an address; the last one counts.</summary>
    Task SaveAsync(FetchedPicture picture, CancellationToken cancellationToken = default);
}
