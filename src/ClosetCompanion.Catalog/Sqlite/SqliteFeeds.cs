using ClosetCompanion.Catalog.Sqlite.Connections;
using ClosetCompanion.Catalog.Sqlite.Rows;
using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Catalog.Store.Feeds;
using Dapper;

namespace ClosetCompanion.Catalog.Sqlite;

/// <summary>Feeds in SQLite.</summary>
internal sealed class SqliteFeeds(SqliteDatabase database) : IFeedStore
{
    private const int RunsKept = 20;

    private const string Due =
        "SELECT id FROM feeds WHERE next_at <= @now AND coalesce(claimed_until, 0) <= @now ORDER BY next_at, id LIMIT 1";

    public Task<IReadOnlyList<Feed>> GetAsync(CancellationToken cancellationToken = default) =>
        database.RunAsync<IReadOnlyList<Feed>>(
            connection =>
                [
                    .. connection
                        .Query<FeedRow>(
                            $"SELECT {FeedRow.Columns} FROM feeds ORDER BY created_at, id"
                        )
                        .Select(row => row.ToFeed()),
                ],
            cancellationToken
        );

    public Task AddAsync(Feed feed, CancellationToken cancellationToken = default) =>
        database.RunAsync(
            connection =>
                connection.Execute(
                    """
                    INSERT INTO feeds (id, catalogue, owner, address, every_seconds, picture_hosts, created_at, next_at,
                      entity_tag, modified, content, held, accepted)
                    VALUES (@Id, @Catalogue, @Owner, @Address, @EverySeconds, @PictureHosts, @CreatedAt, @NextAt,
                      @EntityTag, @Modified, @Content, @Held, @Accepted)
                    """,
                    FeedRow.Of(feed)
                ),
            cancellationToken
        );

    public Task<bool> RemoveAsync(string id, CancellationToken cancellationToken = default) =>
        database.RunAsync(
            connection => connection.Execute("DELETE FROM feeds WHERE id = @id", new { id }) > 0,
            cancellationToken
        );

    public Task<bool> RequestAsync(
        string id,
        DateTimeOffset at,
        bool acceptHeld = false,
        CancellationToken cancellationToken = default
    ) =>
        database.RunAsync(
            connection =>
                connection.Execute(
                    acceptHeld
                        ? "UPDATE feeds SET next_at = @at, accepted = held WHERE id = @id AND held IS NOT NULL"
                        : "UPDATE feeds SET next_at = @at WHERE id = @id",
                    new { id, at = at.ToUnixTimeMilliseconds() }
                ) > 0,
            cancellationToken
        );

    public Task<Feed?> ClaimAsync(
        DateTimeOffset now,
        DateTimeOffset until,
        CancellationToken cancellationToken = default
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
                        .QueryFirstOrDefault<FeedRow>(
                            $"UPDATE feeds SET claimed_until = @until WHERE id = ({Due}) RETURNING {FeedRow.Columns}",
                            times
                        )
                        ?.ToFeed()
                    : null;
            },
            cancellationToken
        );

    public Task ExtendAsync(
        string id,
        DateTimeOffset until,
        CancellationToken cancellationToken = default
    ) =>
        database.RunAsync(
            connection =>
                connection.Execute(
                    "UPDATE feeds SET claimed_until = @until WHERE id = @id AND claimed_until IS NOT NULL",
                    new { id, until = until.ToUnixTimeMilliseconds() }
                ),
            cancellationToken
        );

    public Task FinishAsync(
        Feed feed,
        FeedRun? run,
        CancellationToken cancellationToken = default
    ) =>
        database.RunAsync(
            connection =>
            {
                using var all = connection.BeginTransaction();
                int known = connection.Execute(
                    """
                    UPDATE feeds SET claimed_until = NULL, next_at = @NextAt, entity_tag = @EntityTag,
                      modified = @Modified, content = @Content, held = @Held, accepted = @Accepted WHERE id = @Id
                    """,
                    FeedRow.Of(feed)
                );
                if (run is not null && known > 0)
                {
                    connection.Execute(
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
                        }
                    );
                }
                all.Commit();
                return known;
            },
            cancellationToken
        );

    public Task<IReadOnlyList<FeedRun>> GetRunsAsync(
        string id,
        CancellationToken cancellationToken = default
    ) =>
        database.RunAsync<IReadOnlyList<FeedRun>>(
            connection =>
                [
                    .. connection
                        .Query<FeedRunRow>(
                            "SELECT feed_id AS FeedId, started_at AS StartedAt, ended_at AS EndedAt, outcome, said, report FROM feed_runs WHERE feed_id = @id ORDER BY key DESC",
                            new { id }
                        )
                        .Select(row => row.ToRun()),
                ],
            cancellationToken
        );
}
