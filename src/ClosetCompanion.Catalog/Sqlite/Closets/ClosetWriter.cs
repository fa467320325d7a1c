using ClosetCompanion.Catalog.Sqlite.Connections;
using ClosetCompanion.Catalog.Sqlite.Reading;
using ClosetCompanion.Catalog.Sqlite.Rows;
using ClosetCompanion.Catalog.Sqlite.Writing;
using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Catalog.Store.Closets;
using Dapper;

namespace ClosetCompanion.Catalog.Sqlite.Closets;

/// <summary>Writes what is said of things of closets.</summary>
internal static class ClosetWriter
{
    /// <summary>See <see cref="IClosetStore.SetDetailsAsync"/>.</summary>
    public static bool SetDetails(
        WriteTransaction writing,
        string person,
        string id,
        ItemDetails details,
        DateTimeOffset now
    )
    {
        if (ClosetQueries.FindKey(writing.Connection, person, id) is not { } key)
        {
            return false;
        }
        writing.Connection.Execute(ClosetStatements.Put, ClosetStatements.Values(key, details));
        if (details.GivenAwayOn is not null)
        {
            CatalogueWriter.Retire(writing, ClosetOf(writing, person), [id], now);
        }
        return true;
    }

    /// <summary>See <see cref="IClosetStore.RemoveAsync"/>.</summary>
    /// <returns>The hashes of the pictures whose files go as well; null when there is no such thing.</returns>
    public static IReadOnlyList<string>? Remove(
        WriteTransaction writing,
        string person,
        string id,
        DateTimeOffset now
    )
    {
        var connection = writing.Connection;
        if (ClosetQueries.FindKey(connection, person, id) is not { } key)
        {
            return null;
        }
        long[] shown =
        [
            .. connection.Query<long>(
                "SELECT picture_key FROM product_pictures WHERE product_key = @key",
                new { key }
            ),
        ];
        connection.Execute(
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
            connection.Execute($"DELETE FROM {table} WHERE product_key = @key", new { key });
        }
        writing.Raise(ClosetOf(writing, person));
        List<string> unused = connection
            .Query<string>(
                $"DELETE FROM pictures WHERE key IN (SELECT value FROM json_each(@shown)) AND {PeopleStatements.UnusedPictures} RETURNING hash",
                new { shown = $"[{string.Join(',', shown)}]" }
            )
            .AsList();
        connection.Execute(
            "DELETE FROM fetched_pictures WHERE hash IN (SELECT value FROM json_each(@hashes))",
            new { hashes = $"[{string.Join(',', unused.Select(hash => $"\"{hash}\""))}]" }
        );
        return unused;
    }

    private static long ClosetOf(WriteTransaction writing, string person) =>
        CatalogueQueries.Find(writing.Connection, ClosetName.Of(person))!.Value;
}
