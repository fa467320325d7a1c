using ClosetCompanion.Catalog.Postgres.Connections;
using ClosetCompanion.Catalog.Postgres.Statements;
using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Catalog.Store.Feeds;

namespace ClosetCompanion.Catalog.Postgres;

/// <summary>In PostgreSQL: which pictures were fetched from where.</summary>
internal sealed class PostgresFetches(PostgresDatabase database) : IFetchStore
{
    public Task<FetchedPicture?> FindAsync(
        string address,
        CancellationToken cancellationToken = default
    ) =>
        database.RunAsync(
            async connection =>
                (
                    await connection.FirstAsync<Row>(
                        "SELECT hash, entity_tag AS EntityTag, modified, fetched_at AS FetchedAt FROM fetched_pictures WHERE address = @address",
                        new { address },
                        cancellationToken
                    )
                )?.ToPicture(address),
            cancellationToken
        );

    public Task SaveAsync(FetchedPicture picture, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(picture);
        return database.RunAsync(
            connection =>
                connection.RunAsync(
                    """
                    INSERT INTO fetched_pictures (address, hash, entity_tag, modified, fetched_at)
                    VALUES (@Address, @Hash, @EntityTag, @Modified, @At)
                    ON CONFLICT (address) DO UPDATE SET hash = excluded.hash, entity_tag = excluded.entity_tag,
                      modified = excluded.modified, fetched_at = excluded.fetched_at
                    """,
                    new
                    {
                        picture.Address,
                        picture.Hash,
                        picture.Marks.EntityTag,
                        picture.Marks.Modified,
                        At = picture.FetchedAt.ToUnixTimeMilliseconds(),
                    },
                    cancellationToken
                ),
            cancellationToken
        );
    }

    private sealed record Row(string Hash, string? EntityTag, string? Modified, long FetchedAt)
    {
        public FetchedPicture ToPicture(string address) =>
            new(address, Hash, DateTimeOffset.FromUnixTimeMilliseconds(FetchedAt))
            {
                Marks = new ContentMarks(EntityTag, Modified),
            };
    }
}
