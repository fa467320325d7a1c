using ClosetCompanion.Catalog.Postgres.Connections;
using ClosetCompanion.Catalog.Postgres.Statements;
using ClosetCompanion.Catalog.Store;

namespace ClosetCompanion.Catalog.Postgres;

/// <summary>What servers keep for a while, in PostgreSQL.</summary>
internal sealed class PostgresTemporary(PostgresDatabase database) : ITemporaryStore
{
    // Of the owner with most, what ends first, as much as is too much.
    private const string DropMost = """
        WITH sizes AS (SELECT owner, sum(length(content)) AS bytes FROM temporary_things GROUP BY owner),
        most AS (SELECT owner, (SELECT sum(bytes) FROM sizes) - @mostBytes AS excess FROM sizes ORDER BY bytes DESC, owner LIMIT 1),
        theirs AS (
            SELECT t.name, most.excess, sum(length(t.content)) OVER (ORDER BY t.ends_at, t.name) - length(t.content) AS before
            FROM temporary_things t JOIN most ON most.owner = t.owner)
        DELETE FROM temporary_things WHERE name IN (SELECT name FROM theirs WHERE before < excess)
        """;

    public bool IsShared => true;

    public Task PutAsync(
        string name,
        string owner,
        ReadOnlyMemory<byte> content,
        DateTimeOffset until,
        CancellationToken cancellationToken = default
    ) =>
        database.RunAsync(
            connection =>
                connection.RunAsync(
                    """
                    INSERT INTO temporary_things (name, owner, content, ends_at) VALUES (@name, @owner, @content, @until)
                    ON CONFLICT (name) DO UPDATE SET owner = excluded.owner, content = excluded.content, ends_at = excluded.ends_at
                    """,
                    new
                    {
                        name,
                        owner,
                        content = content.ToArray(),
                        until = until.ToUnixTimeMilliseconds(),
                    },
                    cancellationToken
                ),
            cancellationToken
        );

    public Task<byte[]?> FindAsync(
        string name,
        DateTimeOffset now,
        CancellationToken cancellationToken = default
    ) =>
        database.QueryAsync(
            connection =>
                connection.ScalarAsync<byte[]>(
                    "SELECT content FROM temporary_things WHERE name = @name AND ends_at > @now",
                    new { name, now = now.ToUnixTimeMilliseconds() },
                    cancellationToken
                ),
            cancellationToken
        );

    public Task<IReadOnlyDictionary<string, byte[]>> GetAllAsync(
        string owner,
        DateTimeOffset now,
        CancellationToken cancellationToken = default
    ) =>
        database.QueryAsync<IReadOnlyDictionary<string, byte[]>>(
            async connection =>
                (
                    await connection.ListAsync<(string Name, byte[] Content)>(
                        "SELECT name, content FROM temporary_things WHERE owner = @owner AND ends_at > @now",
                        new { owner, now = now.ToUnixTimeMilliseconds() },
                        cancellationToken
                    )
                ).ToDictionary(thing => thing.Name, thing => thing.Content, StringComparer.Ordinal),
            cancellationToken
        );

    public Task RemoveAsync(string name, CancellationToken cancellationToken = default) =>
        database.RunAsync(
            connection =>
                connection.RunAsync(
                    "DELETE FROM temporary_things WHERE name = @name",
                    new { name },
                    cancellationToken
                ),
            cancellationToken
        );

    public Task TidyAsync(
        DateTimeOffset now,
        long mostBytes,
        CancellationToken cancellationToken = default
    ) =>
        database.RunAsync(
            async connection =>
            {
                int dropped = await connection.RunAsync(
                    "DELETE FROM temporary_things WHERE ends_at <= @now",
                    new { now = now.ToUnixTimeMilliseconds() },
                    cancellationToken
                );
                int more;
                do
                {
                    more = await connection.RunAsync(
                        DropMost,
                        new { mostBytes },
                        cancellationToken
                    );
                    dropped += more;
                } while (more > 0);
                return dropped;
            },
            cancellationToken
        );
}
