using ClosetCompanion.Catalog.Keys;

namespace ClosetCompanion.Catalog.Store;

/// <summary>The role of a store that keeps the keys of the API; of each only its hash.</summary>
/// <remarks>Thread safety, errors and what a crash leaves: see <see cref="ICatalogStore"/>.</remarks>
public interface IKeyStore
{
    /// <summary>All keys, revoked ones too, the oldest first.</summary>
    Task<IReadOnlyList<ApiKey>> GetAsync(CancellationToken cancellationToken = default);

    /// <summary>Makes a key.</summary>
    /// <param name="name">Who it is for, 1 to 100 characters.</param>
    /// <param name="scope">What its holder may do.</param>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    /// <exception cref="CatalogException">The name is empty, too long or holds what cannot be seen.</exception>
    Task<NewApiKey> CreateAsync(
        string name,
        ApiScope scope,
        CancellationToken cancellationToken = default
    );

    /// <summary>Makes a key worthless for ever.</summary>
    /// <returns>False when there is no good key with this id.</returns>
    Task<bool> RevokeAsync(string id, CancellationToken cancellationToken = default);
}
