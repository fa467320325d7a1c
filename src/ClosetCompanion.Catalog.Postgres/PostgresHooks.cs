using ClosetCompanion.Catalog.Postgres.Connections;
using ClosetCompanion.Catalog.Postgres.Statements;
using ClosetCompanion.Catalog.Sqlite.Rows;
using ClosetCompanion.Catalog.Store;

namespace ClosetCompanion.Catalog.Postgres;

/// <summary>In PostgreSQL: the addresses that shops send their changes to, and these changes.</summary>
internal sealed class PostgresHooks(PostgresDatabase database) : IHookStore
{
    private readonly PostgresShopChanges _changes = new(database);

    public Task<IReadOnlyList<ShopHook>> GetAsync(CancellationToken cancellationToken = default) =>
        database.QueryAsync<IReadOnlyList<ShopHook>>(
            async connection =>
                [
                    .. (
                        await connection.ListAsync<HookRow>(
                            "SELECT id, catalogue, owner, shop, secret, picture_hosts AS PictureHosts, created_at AS CreatedAt FROM shop_hooks ORDER BY created_at, id",
                            null,
                            cancellationToken
                        )
                    ).Select(row => row.ToHook()),
                ],
            cancellationToken
        );

    public Task AddAsync(ShopHook hook, CancellationToken cancellationToken = default) =>
        database.RunAsync(
            connection =>
                connection.RunAsync(
                    "INSERT INTO shop_hooks (id, catalogue, owner, shop, secret, picture_hosts, created_at) VALUES (@Id, @Name, @Owner, @Shop, @Secret, @Hosts, @At) ON CONFLICT (id) DO NOTHING",
                    new
                    {
                        hook.Id,
                        hook.Catalogue.Name,
                        hook.Catalogue.Owner,
                        hook.Shop,
                        hook.Secret,
                        Hosts = string.Join(' ', hook.PictureHosts),
                        At = hook.CreatedAt.ToUnixTimeMilliseconds(),
                    },
                    cancellationToken
                ),
            cancellationToken
        );

    public Task<bool> RemoveAsync(string id, CancellationToken cancellationToken = default) =>
        database.RunAsync(
            async connection =>
                await connection.RunAsync(
                    "DELETE FROM shop_hooks WHERE id = @id",
                    new { id },
                    cancellationToken
                ) > 0,
            cancellationToken
        );

    public Task<IReadOnlyList<string>> ReplaceProductsAsync(
        string id,
        string shopId,
        IReadOnlyCollection<string> products,
        CancellationToken cancellationToken = default
    ) =>
        database.RunAsync<IReadOnlyList<string>>(
            async connection =>
            {
                await using var all = await connection.BeginTransactionAsync(cancellationToken);
                // Whoever writes about the same hook waits here.
                await connection.RunAsync(
                    "SELECT 1 FROM shop_hooks WHERE id = @id FOR UPDATE",
                    new { id },
                    cancellationToken
                );
                List<string> before = await connection.ListAsync<string>(
                    "DELETE FROM shop_products WHERE hook_id = @id AND shop_id = @shopId RETURNING product_id",
                    new { id, shopId },
                    cancellationToken
                );
                await connection.RunAsync(
                    "INSERT INTO shop_products (hook_id, shop_id, product_id) SELECT @id, @shopId, unnest(@now)",
                    new
                    {
                        id,
                        shopId,
                        now = products.Distinct(StringComparer.Ordinal).ToArray(),
                    },
                    cancellationToken
                );
                await all.CommitAsync(cancellationToken);
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
