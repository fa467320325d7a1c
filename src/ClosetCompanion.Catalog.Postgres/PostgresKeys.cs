using ClosetCompanion.Catalog.Keys;
using ClosetCompanion.Catalog.Postgres.Connections;
using ClosetCompanion.Catalog.Postgres.Statements;
using ClosetCompanion.Catalog.Store;

namespace ClosetCompanion.Catalog.Postgres;

/// <summary>Keys of the API in PostgreSQL.</summary>
internal sealed class PostgresKeys(PostgresDatabase database, TimeProvider timeProvider) : IKeyStore
{
    public Task<IReadOnlyList<ApiKey>> GetAsync(CancellationToken cancellationToken = default) =>
        database.QueryAsync<IReadOnlyList<ApiKey>>(
            async connection =>
                [
                    .. (
                        await connection.ListAsync<KeyRow>(
                            "SELECT id, name, scope, created_at AS CreatedAt, revoked_at AS RevokedAt, hash FROM api_keys ORDER BY created_at, id",
                            null,
                            cancellationToken
                        )
                    ).Select(row => row.ToKey()),
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
                connection.RunAsync(
                    "INSERT INTO api_keys (id, name, scope, created_at, hash) VALUES (@Id, @Name, @scope, @now, @Hash) ON CONFLICT (id) DO NOTHING",
                    new
                    {
                        made.Key.Id,
                        made.Key.Name,
                        scope = scope.ToString(),
                        now = made.Key.CreatedAt.ToUnixTimeMilliseconds(),
                        made.Key.Hash,
                    },
                    cancellationToken
                ),
            cancellationToken
        );
        return made;
    }

    public Task<bool> RevokeAsync(string id, CancellationToken cancellationToken = default) =>
        database.RunAsync(
            async connection =>
                await connection.RunAsync(
                    "UPDATE api_keys SET revoked_at = @now WHERE id = @id AND revoked_at IS NULL",
                    new { id, now = timeProvider.GetUtcNow().ToUnixTimeMilliseconds() },
                    cancellationToken
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
