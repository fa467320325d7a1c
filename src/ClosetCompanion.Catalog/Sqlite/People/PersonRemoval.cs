using ClosetCompanion.Catalog.Sqlite.Connections;
using ClosetCompanion.Catalog.Sqlite.Rows;
using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Catalog.Store.People;
using Dapper;

namespace ClosetCompanion.Catalog.Sqlite.People;

/// <summary>Deletes the rows of a person; see <see cref="IPeopleStore.DeleteAsync"/>.</summary>
internal static class PersonRemoval
{
    private const string Own = "(SELECT key FROM catalogues WHERE owner = @person)";

    /// <summary>Deletes them.</summary>
    /// <returns>What was deleted, and the hashes of the pictures whose files go as well.</returns>
    public static (PersonDeletion Deleted, IReadOnlyList<string> Pictures) Run(
        WriteTransaction writing,
        string person
    )
    {
        var connection = writing.Connection;
        long version = writing.Version;
        int opinions = Delete("opinions WHERE person = @person");
        int openings = Delete("openings WHERE person = @person");
        Delete("outfits WHERE person = @person");
        Delete("person_settings WHERE person = @person");
        Delete("accounts WHERE id = @person");
        Delete("feeds WHERE owner = @person");
        Delete("shop_hooks WHERE owner = @person");
        int products = Delete($"products WHERE catalogue_key IN {Own}");
        int catalogues = Delete("catalogues WHERE owner = @person");
        if (catalogues == 0)
        {
            return (new PersonDeletion(opinions, openings, 0, 0, 0), []);
        }
        // Pictures that the person's products showed once go too: they have no other row to be found by.
        List<string> pictures = connection
            .Query<string>(
                $"DELETE FROM pictures WHERE {PeopleStatements.UnusedPictures} RETURNING hash"
            )
            .AsList();
        connection.Execute(
            "DELETE FROM fetched_pictures WHERE hash IN (SELECT value FROM json_each(@hashes))",
            new { hashes = $"[{string.Join(',', pictures.Select(hash => $"\"{hash}\""))}]" }
        );
        StoreVersion.Raise(connection, version);
        return (
            new PersonDeletion(opinions, openings, catalogues, products, pictures.Count),
            pictures
        );

        int Delete(string rows) => connection.Execute($"DELETE FROM {rows}", new { person });
    }
}
