using ClosetCompanion.Catalog.Sqlite.Connections;
using ClosetCompanion.Catalog.Sqlite.Rows;
using ClosetCompanion.Catalog.Store;
using Dapper;

namespace ClosetCompanion.Catalog.Sqlite;

/// <summary>In SQLite: the addresses that shops send their changes to, and these changes.</summary>
internal sealed class SqliteHooks(SqliteDatabase database) : IHookStore
{
    private readonly SqliteShopChanges _changes = new(database);

    public Task<IReadOnlyList<ShopHook>> GetAsync(CancellationToken cancellationToken = default) =>
        database.RunAsync<IReadOnlyList<ShopHook>>(
            connection =>
                [
                    .. connection
                        .Query<HookRow>(
                            "SELECT id, catalogue, owner, shop, secret, picture_hosts AS PictureHosts, created_at AS CreatedAt FROM shop_hooks ORDER BY created_at, id"
                        )
                        .Select(row => row.ToHook()),
                ],
            cancellationToken
        );

    public Task AddAsync(ShopHook hook, CancellationToken cancellationToken = default) =>
        database.RunAsync(
            connection =>
                connection.Execute(
                    "INSERT INTO shop_hooks (id, catalogue, owner, shop, secret, picture_hosts, created_at) VALUES (@Id, @Name, @Owner, @Shop, @Secret, @Hosts, @At)",
                    new
                    {
                        hook.Id,
                        hook.Catalogue.Name,
                        hook.Catalogue.Owner,
                        hook.Shop,
                        hook.Secret,
                        Hosts = string.Join(' ', hook.PictureHosts),
                        At = hook.CreatedAt.ToUnixTimeMilliseconds(),
                    }
                ),
            cancellationToken
        );

    public Task<bool> RemoveAsync(string id, CancellationToken cancellationToken = default) =>
        database.RunAsync(
            connection =>
                connection.Execute("DELETE FROM shop_hooks WHERE id = @id", new { id }) > 0,
            cancellationToken
        );

    public Task<IReadOnlyList<string>> ReplaceProductsAsync(
        string id,
        string shopId,
        IReadOnlyCollection<string> products,
        CancellationToken cancellationToken = default
    ) =>
        database.RunAsync<IReadOnlyList<string>>(
            connection =>
            {
                using var all = connection.BeginTransaction();
                string[] before =
                [
                    .. connection.Query<string>(
                        "DELETE FROM shop_products WHERE hook_id = @id AND shop_id = @shopId RETURNING product_id",
                        new { id, shopId }
                    ),
                ];
                connection.Execute(
                    "INSERT INTO shop_products (hook_id, shop_id, product_id) VALUES (@id, @shopId, @product)",
                    products
                        .Distinct(StringComparer.Ordinal)
                        .Select(product => new
                        {
                            id,
                            shopId,
                            product,
                        })
                );
                all.Commit();
                return [.. before.Except(products, StringComparer.Ordinal)];
            },
            cancellationToken
        );

    public Task<bool> KeepChangeAsync(
        string id,
        string shopId,
        ReadOnlyMemory<byte>? product,
        int most,
        CancellationToken cancellationToken = default
    ) => _changes.KeepAsync(id, shopId, product, most, cancellationToken);

    public Task<KeptChange?> ClaimChangeAsync(
        DateTimeOffset now,
        DateTimeOffset until,
        CancellationToken cancellationToken = default
    ) => _changes.ClaimAsync(now, until, cancellationToken);

    public Task ExtendChangeAsync(
        long key,
        DateTimeOffset until,
        CancellationToken cancellationToken = default
    ) => _changes.ExtendAsync(key, until, cancellationToken);

    public Task RemoveChangeAsync(long key, CancellationToken cancellationToken = default) =>
        _changes.RemoveAsync(key, cancellationToken);

    public Task<IReadOnlyDictionary<string, int>> CountChangesAsync(
        CancellationToken cancellationToken = default
    ) => _changes.CountAsync(cancellationToken);
}
