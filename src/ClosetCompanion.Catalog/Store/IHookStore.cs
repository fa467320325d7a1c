namespace ClosetCompanion.Catalog.Store;

/// <summary>
/// The role of a store that keeps the addresses that shops send their changes to, and the changes until they are taken in.
/// </summary>
/// <remarks>Thread safety, errors and what a crash leaves: see <see cref="ICatalogStore"/>.</remarks>
public interface IHookStore
{
    /// <summary>All of them, the oldest first.</summary>
    Task<IReadOnlyList<ShopHook>> GetAsync(CancellationToken cancellationToken = default);

    /// <summary>Adds one.</summary>
    Task AddAsync(ShopHook hook, CancellationToken cancellationToken = default);

    /// <summary>Removes one. Products that came of it stay; changes that wait go.</summary>
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

    /// <summary>Keeps a change until it is taken in, after all that this hook has kept before.</summary>
    /// <param name="id">The hook.</param>
    /// <param name="shopId">The shop's own number of its product.</param>
    /// <param name="product">The product as the shop wrote it, in UTF-8; null when it was deleted.</param>
    /// <param name="most">How many changes of the hook may wait, this one included.</param>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    /// <returns>False when as many wait already, or there is no such hook.</returns>
    Task<bool> KeepChangeAsync(
        string id,
        string shopId,
        ReadOnlyMemory<byte>? product,
        int most,
        CancellationToken cancellationToken = default
    );

    /// <summary>
    /// Takes the oldest change. Until the time is over nobody else is given it or another one of its hook, so changes of a
    /// hook keep their order.
    /// </summary>
    /// <param name="now">The present time.</param>
    /// <param name="until">The end of that time. A program that was killed keeps a hook no longer.</param>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    /// <returns>Null when none waits.</returns>
    Task<KeptChange?> ClaimChangeAsync(
        DateTimeOffset now,
        DateTimeOffset until,
        CancellationToken cancellationToken = default
    );

    /// <summary>Keeps a change that was taken for longer, or gives it back with a time that is over.</summary>
    Task ExtendChangeAsync(
        long key,
        DateTimeOffset until,
        CancellationToken cancellationToken = default
    );

    /// <summary>Forgets a change that is taken in, or given up.</summary>
    Task RemoveChangeAsync(long key, CancellationToken cancellationToken = default);

    /// <summary>How many changes of each hook wait; hooks without any are left out.</summary>
    Task<IReadOnlyDictionary<string, int>> CountChangesAsync(
        CancellationToken cancellationToken = default
    );
}
