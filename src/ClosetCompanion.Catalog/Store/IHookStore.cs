namespace ClosetCompanion.Catalog.Store;

/// <summary>The role of a store that keeps the addresses that shops send their changes to.</summary>
/// <remarks>Thread safety, errors and what a crash leaves: see <see cref="ICatalogStore"/>.</remarks>
public interface IHookStore
{
    /// <summary>All of them, the oldest first.</summary>
    Task<IReadOnlyList<ShopHook>> GetAsync(CancellationToken cancellationToken = default);

    /// <summary>Adds one.</summary>
    Task AddAsync(ShopHook hook, CancellationToken cancellationToken = default);

    /// <summary>Removes one. Products that came of it stay.</summary>
    /// <returns>False when there is none of this id.</returns>
    Task<bool> RemoveAsync(string id, CancellationToken cancellationToken = default);

    /// <summary>Notes which products a product of the shop is now.</summary>
    /// <param name="id">The hook.</param>
    /// <param name="shopId">The shop's own number of its product.</param>
    /// <param name="products">The ids of its products here; empty when it is gone.</param>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    /// <returns>The ids that it had before and has no more.</returns>
    Task<IReadOnlyList<string>> ReplaceProductsAsync(
        string id,
        string shopId,
        IReadOnlyCollection<string> products,
        CancellationToken cancellationToken = default
    );
}
