using ClosetCompanion.Catalog.Sqlite.Closets;
using ClosetCompanion.Catalog.Sqlite.Connections;
using ClosetCompanion.Catalog.Sqlite.Pictures;
using ClosetCompanion.Catalog.Sqlite.Rows;
using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Catalog.Store.Closets;
using ClosetCompanion.Files;
using Dapper;

namespace ClosetCompanion.Catalog.Sqlite;

/// <summary>In SQLite: what people say of their own things.</summary>
internal sealed class SqliteClosets(
    SqliteDatabase database,
    PictureFolder pictures,
    TimeProvider timeProvider
) : IClosetStore
{
    public Task<ClosetItem?> FindAsync(
        string person,
        string id,
        CancellationToken cancellationToken = default
    ) =>
        database.QueryAsync(
            connection =>
                ClosetQueries
                    .Read(connection, person, "AND p.external_id = @id", new { person, id })
                    .FirstOrDefault(),
            cancellationToken
        );

    public Task<IReadOnlyDictionary<long, ClosetItem>> FindAsync(
        string person,
        IReadOnlyCollection<long> productKeys,
        CancellationToken cancellationToken = default
    ) =>
        database.QueryAsync<IReadOnlyDictionary<long, ClosetItem>>(
            connection =>
                ClosetQueries
                    .Read(
                        connection,
                        person,
                        "AND p.key IN (SELECT value FROM json_each(@keys))",
                        new { person, keys = $"[{string.Join(',', productKeys)}]" }
                    )
                    .ToDictionary(item => item.Product.Key),
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
                ClosetQueries.Read(
                    connection,
                    person,
                    $"AND p.key < @before {ClosetStatements.Of(state)} ORDER BY p.key DESC LIMIT @most",
                    new
                    {
                        person,
                        before = before ?? long.MaxValue,
                        most,
                    }
                ),
            cancellationToken
        );

    public Task<IReadOnlyDictionary<ItemState, int>> CountAsync(
        string person,
        CancellationToken cancellationToken = default
    ) =>
        database.RunAsync(
            connection =>
                ClosetStatements.Read(
                    connection.QuerySingle<(long, long, long)>(
                        ClosetStatements.Count,
                        new { person }
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
                ClosetWriter.SetDetails(writing, person, id, details, timeProvider.GetUtcNow()),
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
        database.RunAsync<IReadOnlyList<Wear>>(
            connection =>
                [
                    .. connection
                        .Query<(string Id, string Day)>(
                            ClosetStatements.Wears,
                            new
                            {
                                person,
                                from = DayText.Of(from),
                                to = DayText.Of(to),
                                id,
                            }
                        )
                        .Select(wear => new Wear(wear.Id, DayText.Read(wear.Day)!.Value)),
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
        using FileLock held =
            database.TryLock()
            ?? throw new CatalogException(
                $"An import into {database.Folder} is running, so nothing can be removed now. Try again when it is done."
            )
            {
                IsBusy = true,
            };
        using FileLock still = await database.HoldPicturesAsync(cancellationToken);
        IReadOnlyList<string>? unused = await database.WriteAsync(
            writing => ClosetWriter.Remove(writing, person, id, timeProvider.GetUtcNow()),
            cancellationToken
        );
        // Rows go before files: a stop in between leaves files without rows, which closet check --repair removes.
        return await database.ExplainAsync(
            () =>
            {
                foreach (string hash in unused ?? [])
                {
                    File.Delete(pictures.PathOf(hash));
                }
                return Task.FromResult(unused is not null);
            },
            CancellationToken.None
        );
    }

    private Task<bool> WriteDayAsync(
        string statement,
        string person,
        string id,
        DateOnly day,
        CancellationToken cancellationToken
    ) =>
        database.WriteAsync(
            writing =>
                ClosetQueries.FindKey(writing.Connection, person, id) is { } key
                && writing.Connection.Execute(statement, new { key, day = DayText.Of(day) }) > 0,
            cancellationToken
        );
}
