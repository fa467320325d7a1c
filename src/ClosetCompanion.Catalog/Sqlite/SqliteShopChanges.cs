using ClosetCompanion.Catalog.Sqlite.Connections;
using ClosetCompanion.Catalog.Sqlite.Rows;
using ClosetCompanion.Catalog.Store;
using Dapper;

namespace ClosetCompanion.Catalog.Sqlite;

/// <summary>In SQLite: what shops have sent and is not taken in yet.</summary>
internal sealed class SqliteShopChanges(SqliteDatabase database)
{
    // Of each hook only the oldest may be taken.
    private const string Due = """
        SELECT key FROM shop_changes WHERE key IN (SELECT min(key) FROM shop_changes GROUP BY hook_id)
          AND coalesce(claimed_until, 0) <= @now ORDER BY key LIMIT 1
        """;

    public Task<bool> KeepAsync(
        string id,
        string shopId,
        ReadOnlyMemory<byte>? product,
        int most,
        CancellationToken cancellationToken
    ) =>
        database.RunAsync(
            connection =>
                connection.Execute(
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
                    }
                ) > 0,
            cancellationToken
        );

    public Task<KeptChange?> ClaimAsync(
        DateTimeOffset now,
        DateTimeOffset until,
        CancellationToken cancellationToken
    ) =>
        database.RunAsync(
            connection =>
            {
                var times = new
                {
                    now = now.ToUnixTimeMilliseconds(),
                    until = until.ToUnixTimeMilliseconds(),
                };
                // Programs look often, and looking waits for no writer.
                return connection.ExecuteScalar<bool>($"SELECT EXISTS ({Due})", times)
                    ? connection
                        .QueryFirstOrDefault<ShopChangeRow>(
                            $"UPDATE shop_changes SET claimed_until = @until, tries = tries + 1 WHERE key = ({Due}) RETURNING key, hook_id AS HookId, shop_id AS ShopId, product, tries",
                            times
                        )
                        ?.ToChange()
                    : null;
            },
            cancellationToken
        );

    public Task ExtendAsync(long key, DateTimeOffset until, CancellationToken cancellationToken) =>
        database.RunAsync(
            connection =>
                connection.Execute(
                    "UPDATE shop_changes SET claimed_until = @until WHERE key = @key",
                    new { key, until = until.ToUnixTimeMilliseconds() }
                ),
            cancellationToken
        );

    public Task RemoveAsync(long key, CancellationToken cancellationToken) =>
        database.RunAsync(
            connection =>
                connection.Execute("DELETE FROM shop_changes WHERE key = @key", new { key }),
            cancellationToken
        );

    public Task<IReadOnlyDictionary<string, int>> CountAsync(CancellationToken cancellationToken) =>
        database.RunAsync<IReadOnlyDictionary<string, int>>(
            connection =>
                connection
                    .Query<(string Hook, long Count)>(
                        "SELECT hook_id, count(*) FROM shop_changes GROUP BY hook_id"
                    )
                    .ToDictionary(
                        hook => hook.Hook,
                        hook => (int)hook.Count,
                        StringComparer.Ordinal
                    ),
            cancellationToken
        );
}
