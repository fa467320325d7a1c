using ClosetCompanion.Catalog.Import;
using ClosetCompanion.Catalog.Store.Reading;
using ClosetCompanion.Catalog.Store.Writing;

namespace ClosetCompanion.Catalog.Store;

public sealed partial class CatalogStore
{
    /// <summary>
    /// Adds products to a catalogue, or changes them where the catalogue has their ids; all in one transaction. Doing it
    /// again changes nothing. Other products stay as they are.
    /// </summary>
    /// <param name="catalogue">The catalogue's name, 1 to 100 characters; it is made when there is none.</param>
    /// <param name="changes">The products. Those that cannot be stored are listed among the skipped rows.</param>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    /// <returns>What was done; null when an import holds the folder.</returns>
    /// <exception cref="CatalogException">The name is no name for a catalogue.</exception>
    public Task<ImportReport?> UpsertAsync(
        string catalogue,
        IReadOnlyList<ProductChange> changes,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(changes);
        CatalogueName.Check(catalogue);
        return _database.RunAsync(
            connection =>
            {
                using StoreLock? held = StoreLock.TryTake(_database.Folder);
                return held is null
                    ? null
                    : new ProductUpsert(connection, _files, catalogue).Run(changes);
            },
            cancellationToken
        );
    }

    /// <summary>Retires products: they are kept but no longer found.</summary>
    /// <returns>How many were on offer until now.</returns>
    public Task<int> RetireAsync(
        string catalogue,
        IReadOnlyList<string> ids,
        CancellationToken cancellationToken = default
    ) =>
        _database.RunAsync(
            connection =>
                CatalogueWriter.Retire(connection, catalogue, ids, _timeProvider.GetUtcNow()),
            cancellationToken
        );

    /// <summary>Keeps a picture's bytes, so that products can name it.</summary>
    /// <returns>Its hash: SHA-256, lower-case hex.</returns>
    public Task<string> KeepPictureAsync(
        ReadOnlyMemory<byte> picture,
        CancellationToken cancellationToken = default
    ) =>
        _database.ExplainAsync(
            () => Task.FromResult(_files.KeepUploaded(picture.Span)),
            cancellationToken
        );

    /// <summary>Products on offer in order of their keys, one page.</summary>
    /// <param name="catalogue">One catalogue, or null for all.</param>
    /// <param name="after">The key of the last product of the page before; 0 for the first page.</param>
    /// <param name="most">How many products are wanted at most.</param>
    /// <param name="cancellationToken">Stops before reading.</param>
    public Task<IReadOnlyList<StoredProduct>> GetProductPageAsync(
        string? catalogue,
        long after,
        int most,
        CancellationToken cancellationToken = default
    ) =>
        _database.ListAsync(
            command => ProductQuery.Page(command, catalogue, after, most),
            ProductQuery.Map,
            cancellationToken
        );
}
