using ClosetCompanion.Catalog.Postgres.Closets;
using ClosetCompanion.Catalog.Postgres.Connections;
using ClosetCompanion.Catalog.Postgres.Pictures;
using ClosetCompanion.Catalog.Postgres.Statements;
using ClosetCompanion.Catalog.Sqlite.Rows;
using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Catalog.Store.Closets;

namespace ClosetCompanion.Catalog.Postgres;

/// <summary>In PostgreSQL: what people say of their own things. All is read by the primary, so that everybody sees what they have just said.</summary>
internal sealed class PostgresClosets(
    PostgresDatabase database,
    PostgresStore store,
    TimeProvider timeProvider
) : IClosetStore
{
    public Task<ClosetItem?> FindAsync(
        string person,
        string id,
        CancellationToken cancellationToken = default
    ) =>
        database.QueryAsync(
            async connection =>
                (
                    await ClosetQueries.ReadAsync(
                        connection,
                        person,
                        "AND p.external_id = @id",
                        new { person, id },
                        cancellationToken
                    )
                ).FirstOrDefault(),
            cancellationToken
        );

    public Task<IReadOnlyDictionary<long, ClosetItem>> FindAsync(
        string person,
        IReadOnlyCollection<long> productKeys,
        CancellationToken cancellationToken = default
    ) =>
        database.QueryAsync<IReadOnlyDictionary<long, ClosetItem>>(
            async connection =>
                (
                    await ClosetQueries.ReadAsync(
                        connection,
                        person,
                        "AND p.key = ANY(@keys)",
                        new { person, keys = productKeys.ToArray() },
                        cancellationToken
                    )
                ).ToDictionary(item => item.Product.Key),
            cancellationToken
        );

    public Task<IReadOnlyList<ClosetItem>> GetPageAsync(
        string person,
        long? before,
        int most,
        ItemState? state = null,
        CancellationToken cancellationToken = default
    ) =>
        database.QueryAsync(
            connection =>
                ClosetQueries.ReadAsync(
                    connection,
                    person,
                    $"AND p.key < @before {ClosetStatements.Of(state)} ORDER BY p.key DESC LIMIT @most",
                    new
                    {
                        person,
                        before = before ?? long.MaxValue,
                        most,
                    },
                    cancellationToken
                ),
            cancellationToken
        );

    public Task<IReadOnlyDictionary<ItemState, int>> CountAsync(
        string person,
        CancellationToken cancellationToken = default
    ) =>
        database.QueryAsync(
            async connection =>
                ClosetStatements.Read(
                    await connection.FirstAsync<(long, long, long)>(
                        ClosetStatements.Count,
                        new { person },
                        cancellationToken
                    )
                ),
            cancellationToken
        );

    public Task<bool> SetDetailsAsync(
        string person,
        string id,
        ItemDetails details,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(details);
        return database.WriteAsync(
            writing =>
                new ClosetWriter(writing, person, cancellationToken).SetDetailsAsync(
                    id,
                    details,
                    timeProvider.GetUtcNow()
                ),
            cancellationToken
        );
    }

    public Task<bool> WearAsync(
        string person,
        string id,
        DateOnly day,
        CancellationToken cancellationToken = default
    ) => WriteDayAsync(ClosetStatements.Wear, person, id, day, cancellationToken);

    public Task<bool> TakeWearBackAsync(
        string person,
        string id,
        DateOnly day,
        CancellationToken cancellationToken = default
    ) => WriteDayAsync(ClosetStatements.TakeWearBack, person, id, day, cancellationToken);

    public Task<IReadOnlyList<Wear>> GetWearsAsync(
        string person,
        DateOnly from,
        DateOnly to,
        string? id = null,
        CancellationToken cancellationToken = default
    ) =>
        database.QueryAsync<IReadOnlyList<Wear>>(
            async connection =>
                [
                    .. (
                        await connection.ListAsync<(string Id, string Day)>(
                            ClosetStatements.Wears,
                            new
                            {
                                person,
                                from = DayText.Of(from),
                                to = DayText.Of(to),
                                id,
                            },
                            cancellationToken
                        )
                    ).Select(wear => new Wear(wear.Id, DayText.Read(wear.Day)!.Value)),
                ],
            cancellationToken
        );

    public async Task<bool> RemoveAsync(
        string person,
        string id,
        CancellationToken cancellationToken = default
    )
    {
        // An import must not be given a picture that is being deleted.
        await using IAsyncDisposable held =
            await store.Products.TryHoldAsync(cancellationToken)
            ?? throw new CatalogException(
                $"An import into {database.Location} is running, so nothing can be removed now. Try again when it is done."
            )
            {
                IsBusy = true,
            };
        await using IAsyncDisposable still = await store.Products.HoldPicturesAsync(
            cancellationToken
        );
        GonePictures gone = await GonePictures.BeginAsync(
            database,
            store.Objects,
            cancellationToken
        );
        bool removed = await database.WriteAsync(
            writing =>
                new ClosetWriter(writing, person, cancellationToken).RemoveAsync(
                    id,
                    timeProvider.GetUtcNow(),
                    gone
                ),
            cancellationToken
        );
        await gone.EndAsync();
        return removed;
    }

    private Task<bool> WriteDayAsync(
        string statement,
        string person,
        string id,
        DateOnly day,
        CancellationToken cancellationToken
    ) =>
        database.RunAsync(
            async connection =>
                await ClosetQueries.FindKeyAsync(connection, person, id, cancellationToken)
                    is { } key
                && await connection.RunAsync(
                    statement,
                    new { key, day = DayText.Of(day) },
                    cancellationToken
                ) > 0,
            cancellationToken
        );
}
