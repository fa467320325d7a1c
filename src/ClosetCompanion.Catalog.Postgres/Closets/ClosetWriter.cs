using ClosetCompanion.Catalog.Postgres.Connections;
using ClosetCompanion.Catalog.Postgres.Pictures;
using ClosetCompanion.Catalog.Postgres.Reading;
using ClosetCompanion.Catalog.Postgres.Statements;
using ClosetCompanion.Catalog.Postgres.Writing;
using ClosetCompanion.Catalog.Sqlite.Rows;
using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Catalog.Store.Closets;

namespace ClosetCompanion.Catalog.Postgres.Closets;

/// <summary>Writes what is said of things of a person's closet.</summary>
/// <param name="writing">The transaction.</param>
/// <param name="person">Whose.</param>
/// <param name="cancellationToken">Stops before anything is written.</param>
internal sealed class ClosetWriter(
    WriteTransaction writing,
    string person,
    CancellationToken cancellationToken
)
{
    /// <summary>See <see cref="IClosetStore.SetDetailsAsync"/>.</summary>
    public async Task<bool> SetDetailsAsync(string id, ItemDetails details, DateTimeOffset now)
    {
        if (await FindKeyAsync(id) is not { } key)
        {
            return false;
        }
        await RunAsync(ClosetStatements.Put, ClosetStatements.Values(key, details));
        if (details.GivenAwayOn is not null)
        {
            await CatalogueWriter.RetireAsync(
                writing,
                await FindClosetAsync(),
                [id],
                now,
                cancellationToken
            );
        }
        return true;
    }

    /// <summary>See <see cref="IClosetStore.RemoveAsync"/>.</summary>
    public async Task<bool> RemoveAsync(string id, DateTimeOffset now, GonePictures gone)
    {
        if (await FindKeyAsync(id) is not { } key)
        {
            return false;
        }
        long closet = await FindClosetAsync();
        // Its words go as those of every product that is retired.
        await CatalogueWriter.RetireAsync(writing, closet, [id], now, cancellationToken);
        List<long> shown = await writing.Connection.ListAsync<long>(
            "SELECT picture_key FROM product_pictures WHERE product_key = @key",
            new { key },
            cancellationToken
        );
        await RunAsync(
            ClosetStatements.Blank,
            new
            {
                key,
                writing.Version,
                now = now.ToUnixTimeMilliseconds(),
                nothing = Array.Empty<byte>(),
            }
        );
        foreach (string table in ClosetStatements.TablesOfItem)
        {
            await RunAsync($"DELETE FROM {table} WHERE product_key = @key", new { key });
        }
        writing.Raise(closet);
        List<string> unused = await writing.Connection.ListAsync<string>(
            $"DELETE FROM pictures WHERE key = ANY(@shown) AND {PeopleStatements.UnusedPictures} RETURNING hash",
            new { shown = shown.ToArray() },
            cancellationToken
        );
        gone.Add(unused);
        await RunAsync(
            "DELETE FROM picture_files WHERE hash = ANY(@hashes); DELETE FROM fetched_pictures WHERE hash = ANY(@hashes)",
            new { hashes = unused.ToArray() }
        );
        return true;
    }

    private Task<long?> FindKeyAsync(string id) =>
        ClosetQueries.FindKeyAsync(writing.Connection, person, id, cancellationToken);

    private async Task<long> FindClosetAsync() =>
        (
            await CatalogueQueries.FindAsync(
                writing.Connection,
                ClosetName.Of(person),
                cancellationToken
            )
        )!.Value;

    private Task RunAsync(string statement, object values) =>
        writing.Connection.RunAsync(statement, values, cancellationToken);
}
