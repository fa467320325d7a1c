namespace ClosetCompanion.Catalog.Store;

/// <summary>The role of a store that keeps catalogues and their products.</summary>
/// <remarks>
/// Pictures of a product are kept by <see cref="IPictureStore"/> before the product that names them is written. Thread
/// safety, errors and what a crash leaves: see <see cref="ICatalogStore"/>.
/// </remarks>
public interface IProductStore
{
    /// <summary>What each catalogue of a scope holds, by name.</summary>
    Task<IReadOnlyList<CatalogueSummary>> GetCataloguesAsync(
        Scope scope,
        CancellationToken cancellationToken = default
    );

    /// <summary>A product by its catalogue and id, on offer or retired; null when the scope has none.</summary>
    Task<StoredProduct?> FindAsync(
        Scope scope,
        string catalogue,
        string id,
        CancellationToken cancellationToken = default
    );

    /// <summary>Products on offer in order of their keys, one page.</summary>
    /// <param name="scope">Whose catalogues.</param>
    /// <param name="after">The key of the last product of the page before; 0 for the first page.</param>
    /// <param name="most">How many products are wanted at most.</param>
    /// <param name="cancellationToken">Stops before reading.</param>
    Task<IReadOnlyList<StoredProduct>> GetPageAsync(
        Scope scope,
        long after,
        int most,
        CancellationToken cancellationToken = default
    );

    /// <summary>Every product on offer in order of its key, all from one moment.</summary>
    IAsyncEnumerable<StoredProduct> ReadAsync(
        Scope scope,
        CancellationToken cancellationToken = default
    );

    /// <summary>
    /// Takes the right to change many products, which one program has at a time. It is given back when it is disposed or
    /// when the process ends, however it ends.
    /// </summary>
    /// <returns>Null when another program has it.</returns>
    ValueTask<IAsyncDisposable?> TryHoldAsync(CancellationToken cancellationToken = default);

    /// <summary>
    /// Takes the right to add to a person's closet: an import may run meanwhile, but nobody deletes a picture. It waits for
    /// those who delete some and for others who add, which is short. Whoever deletes pictures has it and
    /// <see cref="TryHoldAsync"/>.
    /// </summary>
    /// <exception cref="CatalogException">Somebody else has had it for half a minute.</exception>
    ValueTask<IAsyncDisposable> HoldPicturesAsync(CancellationToken cancellationToken = default);

    /// <summary>What <see cref="WriteAsync"/> would do; nothing is written.</summary>
    Task<IReadOnlyList<ProductWrite>> CompareAsync(
        CatalogueName catalogue,
        IReadOnlyList<ProductChange> changes,
        CancellationToken cancellationToken = default
    );

    /// <summary>
    /// Brings products of a catalogue to what is said about them now, all in one transaction: each with its pictures, its
    /// full-text row and the embeddings that its pictures have already. Doing it again changes nothing.
    /// </summary>
    /// <param name="catalogue">It is made when there is none.</param>
    /// <param name="source">What a new catalogue is said to come from.</param>
    /// <param name="changes">The products; each id once.</param>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    /// <returns>What was done with each, in their order.</returns>
    Task<IReadOnlyList<ProductWrite>> WriteAsync(
        CatalogueName catalogue,
        string source,
        IReadOnlyList<ProductChange> changes,
        CancellationToken cancellationToken = default
    );

    /// <summary>Changes some fields of products on offer, all in one transaction.</summary>
    /// <returns>What was done with each, in their order; <see cref="ProductWrite.Unknown"/> where no product has the id.</returns>
    Task<IReadOnlyList<ProductWrite>> PatchAsync(
        CatalogueName catalogue,
        IReadOnlyList<ProductPatch> patches,
        CancellationToken cancellationToken = default
    );

    /// <summary>Retires products: they are kept but no longer found.</summary>
    /// <returns>How many were on offer until now.</returns>
    Task<int> RetireAsync(
        CatalogueName catalogue,
        IReadOnlyCollection<string> ids,
        CancellationToken cancellationToken = default
    );

    /// <summary>Ends an import: notes its source and retires every product that it has not seen, in one transaction.</summary>
    /// <returns>The ids of the products that were retired.</returns>
    Task<IReadOnlyList<string>> FinishImportAsync(
        CatalogueName catalogue,
        string source,
        IReadOnlySet<string> seen,
        CancellationToken cancellationToken = default
    );

    /// <summary>The ids of the products that <see cref="FinishImportAsync"/> would retire.</summary>
    Task<IReadOnlyList<string>> FindUnseenAsync(
        CatalogueName catalogue,
        IReadOnlySet<string> seen,
        CancellationToken cancellationToken = default
    );
}
