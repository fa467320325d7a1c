using ClosetCompanion.Catalog.Keys;
using ClosetCompanion.Catalog.Sqlite.Connections;
using ClosetCompanion.Catalog.Store;
using Dapper;

namespace ClosetCompanion.Catalog.Sqlite;

/// <summary>Keys of the API in SQLite.</summary>
internal sealed class SqliteKeys(SqliteDatabase database, TimeProvider timeProvider) : IKeyStore
{
    public Task<IReadOnlyList<ApiKey>> GetAsync(CancellationToken cancellationToken = default) =>
        database.RunAsync<IReadOnlyList<ApiKey>>(
            connection =>
                [
                    .. connection
                        .Query<KeyRow>(
                            "SELECT id, name, scope, created_at AS CreatedAt, revoked_at AS RevokedAt, hash FROM api_keys ORDER BY created_at, id"
                        )
                        .Select(row => row.ToKey()),
                ],
            cancellationToken
        );

    public async Task<NewApiKey> CreateAsync(
        string name,
        ApiScope scope,
        CancellationToken cancellationToken = default
    )
    {
        NewApiKey made = NewApiKey.Make(name, scope, timeProvider.GetUtcNow());
        await database.RunAsync(
            connection =>
                connection.Execute(
                    "INSERT INTO api_keys (id, name, scope, created_at, hash) VALUES (@Id, @Name, @scope, @now, @Hash)",
                    new
                    {
                        made.Key.Id,
                        made.Key.Name,
                        scope = scope.ToString(),
                        now = made.Key.CreatedAt.ToUnixTimeMilliseconds(),
                        made.Key.Hash,
                    }
                ),
            cancellationToken
        );
        return made;
    }

    public Task<bool> RevokeAsync(string id, CancellationToken cancellationToken = default) =>
        database.RunAsync(
            connection =>
                connection.Execute(
                    "UPDATE api_keys SET revoked_at = @now WHERE id = @id AND revoked_at IS NULL",
                    new { id, now = timeProvider.GetUtcNow().ToUnixTimeMilliseconds() }
                ) > 0,
            cancellationToken
        );

    private sealed record KeyRow(
        string Id,
        string Name,
        string Scope,
        long CreatedAt,
        long? RevokedAt,
        byte[] Hash
    )
    {
        public ApiKey ToKey() =>
            new(Id, Name, Enum.Parse<ApiScope>(Scope), At(CreatedAt))
            {
                RevokedAt = RevokedAt is { } revoked ? At(revoked) : null,
                Hash = Hash,
            };

        private static DateTimeOffset At(long milliseconds) =>
            DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
    }
}
