using ClosetCompanion.Catalog.Keys;

namespace ClosetCompanion.Catalog.Store;

public sealed partial class CatalogStore
{
    private const int LongestKeyName = 100;

    /// <summary>Makes an API key; the store keeps its hash alone.</summary>
    /// <param name="name">Who it is for, 1 to 100 characters.</param>
    /// <param name="scope">What its holder may do.</param>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    /// <exception cref="CatalogException">The name is empty, too long or holds what cannot be seen.</exception>
    public async Task<NewApiKey> CreateKeyAsync(
        string name,
        ApiScope scope,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(name);
        name = name.Trim();
        if (name.Length is 0 or > LongestKeyName || name.Any(char.IsControl))
        {
            throw new CatalogException(
                $"A key needs a name of 1 to {LongestKeyName} characters that says who it is for."
            );
        }
        string id = ApiKeyText.NewId();
        string text = ApiKeyText.New(id);
        var key = new ApiKey(id, name, scope, _timeProvider.GetUtcNow())
        {
            Hash = ApiKeyText.HashOf(text),
        };
        await _database.RunAsync(connection => ApiKeyTable.Add(connection, key), cancellationToken);
        return new NewApiKey(key, text);
    }

    /// <summary>All API keys, revoked ones too, the oldest first.</summary>
    public Task<IReadOnlyList<ApiKey>> GetKeysAsync(
        CancellationToken cancellationToken = default
    ) => _database.ListAsync(ApiKeyTable.PrepareAll, ApiKeyTable.Map, cancellationToken);

    /// <summary>Makes an API key worthless for ever.</summary>
    /// <returns>False when there is no good key with this id.</returns>
    public Task<bool> RevokeKeyAsync(string id, CancellationToken cancellationToken = default) =>
        _database.RunAsync(
            connection => ApiKeyTable.Revoke(connection, id, _timeProvider.GetUtcNow()),
            cancellationToken
        );
}
