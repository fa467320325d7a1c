using ClosetCompanion.Catalog.Postgres.Connections;
using ClosetCompanion.Catalog.Postgres.Statements;
using ClosetCompanion.Catalog.Sqlite.Rows;
using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Catalog.Store.Feeds;

namespace ClosetCompanion.Catalog.Postgres;

/// <summary>Feeds in PostgreSQL.</summary>
internal sealed class PostgresFeeds(PostgresDatabase database) : IFeedStore
{
    private const int RunsKept = 20;

    private const string Due =
        "SELECT id FROM feeds WHERE next_at <= @now AND coalesce(claimed_until, 0) <= @now ORDER BY next_at, id LIMIT 1 FOR UPDATE SKIP LOCKED";

    public Task<IReadOnlyList<Feed>> GetAsync(CancellationToken cancellationToken = default) =>
        database.QueryAsync<IReadOnlyList<Feed>>(
            async connection =>
                [
                    .. (
                        await connection.ListAsync<FeedRow>(
                            $"SELECT {FeedRow.Columns} FROM feeds ORDER BY created_at, id",
                            null,
                            cancellationToken
                        )
                    ).Select(row => row.ToFeed()),
                ],
            cancellationToken
        );

    public Task AddAsync(Feed feed, CancellationToken cancellationToken = default) =>
        database.RunAsync(
            connection =>
                connection.RunAsync(
                    """
                    INSERT INTO feeds (id, catalogue, owner, address, every_seconds, picture_hosts, created_at, next_at,
                      entity_tag, modified, content, held, accepted)
                    VALUES (@Id, @Catalogue, @Owner, @Address, @EverySeconds, @PictureHosts, @CreatedAt, @NextAt,
                      @EntityTag, @Modified, @Content, @Held, @Accepted)
                    ON CONFLICT (id) DO NOTHING
                    """,
                    FeedRow.Of(feed),
                    cancellationToken
                ),
            cancellationToken
        );

    public Task<bool> RemoveAsync(string id, CancellationToken cancellationToken = default) =>
        database.RunAsync(
            async connection =>
                await connection.RunAsync(
                    "DELETE FROM feeds WHERE id = @id",
                    new { id },
                    cancellationToken
                ) > 0,
            cancellationToken
        );

    public Task<bool> RequestAsync(
        string id,
        DateTimeOffset at,
        bool acceptHeld = false,
        CancellationToken cancellationToken = default
    ) =>
        database.RunAsync(
            async connection =>
                await connection.RunAsync(
                    acceptHeld
                        ? "UPDATE feeds SET next_at = @at, accepted = held WHERE id = @id AND held IS NOT NULL"
                        : "UPDATE feeds SET next_at = @at WHERE id = @id",
                    new { id, at = at.ToUnixTimeMilliseconds() },
                    cancellationToken
                ) > 0,
            cancellationToken
        );

    public Task<Feed?> ClaimAsync(
        DateTimeOffset now,
        DateTimeOffset until,
        CancellationToken cancellationToken = default
    ) =>
        database.RunAsync(
            async connection =>
                (
                    await connection.FirstAsync<FeedRow>(
                        $"UPDATE feeds SET claimed_until = @until WHERE id = ({Due}) RETURNING {FeedRow.Columns}",
                        new
                        {
                            now = now.ToUnixTimeMilliseconds(),
                            until = until.ToUnixTimeMilliseconds(),
                        },
                        cancellationToken
                    )
                )?.ToFeed(),
            cancellationToken
        );

    public Task ExtendAsync(
        string id,
        DateTimeOffset until,
        CancellationToken cancellationToken = default
    ) =>
        database.RunAsync(
            connection =>
                connection.RunAsync(
                    "UPDATE feeds SET claimed_until = @until WHERE id = @id AND claimed_until IS NOT NULL",
                    new { id, until = until.ToUnixTimeMilliseconds() },
                    cancellationToken
                ),
            cancellationToken
        );

    public Task FinishAsync(
        Feed feed,
        FeedRun? run,
        CancellationToken cancellationToken = default
    ) =>
        database.RunAsync(
            async connection =>
            {
                await using var all = await connection.BeginTransactionAsync(cancellationToken);
                int known = await connection.RunAsync(
                    """
                    UPDATE feeds SET claimed_until = NULL, next_at = @NextAt, entity_tag = @EntityTag,
                      modified = @Modified, content = @Content, held = @Held, accepted = @Accepted WHERE id = @Id
                    """,
                    FeedRow.Of(feed),
                    cancellationToken
                );
                if (run is not null && known > 0)
                {
                    await connection.RunAsync(
                        """
                        INSERT INTO feed_runs (feed_id, started_at, ended_at, outcome, said, report)
                        VALUES (@FeedId, @StartedAt, @EndedAt, @Outcome, @Said, @Report);
                        DELETE FROM feed_runs WHERE feed_id = @FeedId AND key NOT IN
                          (SELECT key FROM feed_runs WHERE feed_id = @FeedId ORDER BY key DESC LIMIT @RunsKept)
                        """,
                        new
                        {
                            run.FeedId,
                            StartedAt = run.StartedAt.ToUnixTimeMilliseconds(),
                            EndedAt = run.EndedAt.ToUnixTimeMilliseconds(),
                            Outcome = run.Outcome.ToString(),
                            run.Said,
                            run.Report,
                            RunsKept,
                        },
                        cancellationToken
                    );
                }
                await all.CommitAsync(cancellationToken);
                return known;
            },
            cancellationToken
        );

    public Task<IReadOnlyList<FeedRun>> GetRunsAsync(
        string id,
        CancellationToken cancellationToken = default
    ) =>
        database.QueryAsync<IReadOnlyList<FeedRun>>(
            async connection =>
                [
                    .. (
                        await connection.ListAsync<FeedRunRow>(
                            "SELECT feed_id AS FeedId, started_at AS StartedAt, ended_at AS EndedAt, outcome, said, report FROM feed_runs WHERE feed_id = @id ORDER BY key DESC",
                            new { id },
                            cancellationToken
                        )
                    ).Select(row => row.ToRun()),
                ],
            cancellationToken
        );
}
