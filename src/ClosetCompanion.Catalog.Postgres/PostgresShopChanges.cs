using ClosetCompanion.Catalog.Postgres.Connections;
using ClosetCompanion.Catalog.Postgres.Statements;
using ClosetCompanion.Catalog.Sqlite.Rows;
using ClosetCompanion.Catalog.Store;

namespace ClosetCompanion.Catalog.Postgres;

/// <summary>In PostgreSQL: what shops have sent and is not taken in yet.</summary>
internal sealed class PostgresShopChanges(PostgresDatabase database)
{
    // Changes of one hook come one after another, whichever node takes them in: whoever keeps or takes one waits here.
    private const string LockHook = "SELECT 1 FROM shop_hooks WHERE id = @id FOR UPDATE";

    public Task<bool> KeepAsync(
        string id,
        string shopId,
        ReadOnlyMemory<byte>? product,
        int most,
        CancellationToken cancellationToken
    ) =>
        database.RunAsync(
            async connection =>
            {
                await using var all = await connection.BeginTransactionAsync(cancellationToken);
                await connection.RunAsync(LockHook, new { id }, cancellationToken);
                int kept = await connection.RunAsync(
                    """
                    INSERT INTO shop_changes (hook_id, shop_id, product, tries)
                    SELECT id, @shopId, @product, 0 FROM shop_hooks
                    WHERE id = @id AND (SELECT count(*) FROM shop_changes WHERE hook_id = @id) < @most
                    """,
                    new
                    {
                        id,
                        shopId,
                        product = product?.ToArray(),
                        most,
                    },
                    cancellationToken
                );
                await all.CommitAsync(cancellationToken);
                return kept > 0;
            },
            cancellationToken
        );

    public Task<KeptChange?> ClaimAsync(
        DateTimeOffset now,
        DateTimeOffset until,
        CancellationToken cancellationToken
    ) =>
        database.RunAsync(
            async connection =>
                // Of each hook only the oldest may be taken; one that another node takes at this moment is passed over.
                (
                    await connection.FirstAsync<ShopChangeRow>(
                        """
                        UPDATE shop_changes SET claimed_until = @until, tries = tries + 1
                        WHERE key = (
                            SELECT key FROM shop_changes AS change
                            WHERE coalesce(claimed_until, 0) <= @now
                              AND NOT EXISTS (SELECT 1 FROM shop_changes AS older
                                              WHERE older.hook_id = change.hook_id AND older.key < change.key)
                            ORDER BY key LIMIT 1 FOR UPDATE SKIP LOCKED)
                        RETURNING key, hook_id AS HookId, shop_id AS ShopId, product, tries
                        """,
                        new
                        {
                            now = now.ToUnixTimeMilliseconds(),
                            until = until.ToUnixTimeMilliseconds(),
                        },
                        cancellationToken
                    )
                )?.ToChange(),
            cancellationToken
        );

    public Task ExtendAsync(long key, DateTimeOffset until, CancellationToken cancellationToken) =>
        database.RunAsync(
            connection =>
                connection.RunAsync(
                    "UPDATE shop_changes SET claimed_until = @until WHERE key = @key",
                    new { key, until = until.ToUnixTimeMilliseconds() },
                    cancellationToken
                ),
            cancellationToken
        );

    public Task RemoveAsync(long key, CancellationToken cancellationToken) =>
        database.RunAsync(
            connection =>
                connection.RunAsync(
                    "DELETE FROM shop_changes WHERE key = @key",
                    new { key },
                    cancellationToken
                ),
            cancellationToken
        );

    public Task<IReadOnlyDictionary<string, int>> CountAsync(CancellationToken cancellationToken) =>
        database.RunAsync<IReadOnlyDictionary<string, int>>(
            async connection =>
                (
                    await connection.ListAsync<(string Hook, long Count)>(
                        "SELECT hook_id, count(*) FROM shop_changes GROUP BY hook_id",
                        null,
                        cancellationToken
                    )
                ).ToDictionary(hook => hook.Hook, hook => (int)hook.Count, StringComparer.Ordinal),
            cancellationToken
        );
}
