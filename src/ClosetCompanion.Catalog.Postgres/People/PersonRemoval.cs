using ClosetCompanion.Catalog.Postgres.Connections;
using ClosetCompanion.Catalog.Postgres.Pictures;
using ClosetCompanion.Catalog.Postgres.Statements;
using ClosetCompanion.Catalog.Postgres.Writing;
using ClosetCompanion.Catalog.Sqlite.Rows;
using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Catalog.Store.People;

namespace ClosetCompanion.Catalog.Postgres.People;

/// <summary>Deletes what is kept of a person; see <see cref="IPeopleStore.DeleteAsync"/>.</summary>
internal static class PersonRemoval
{
    private const string Own = "(SELECT key FROM catalogues WHERE owner = @person)";

    public static async Task<PersonDeletion> RunAsync(
        WriteTransaction writing,
        string person,
        GonePictures gone,
        CancellationToken cancellationToken
    )
    {
        int opinions = await DeleteAsync("opinions WHERE person = @person");
        int openings = await DeleteAsync("openings WHERE person = @person");
        await DeleteAsync("outfits WHERE person = @person");
        await DeleteAsync("person_settings WHERE person = @person");
        await DeleteAsync("accounts WHERE id = @person");
        await DeleteAsync("feeds WHERE owner = @person");
        await DeleteAsync("shop_hooks WHERE owner = @person");
        List<long> words = await writing.Connection.ListAsync<long>(
            $"SELECT key FROM products WHERE retired_at IS NULL AND catalogue_key IN {Own}",
            new { person },
            cancellationToken
        );
        await WordWriter.RemoveAsync(writing.Connection, [.. words], cancellationToken);
        int products = await DeleteAsync($"products WHERE catalogue_key IN {Own}");
        int catalogues = await DeleteAsync("catalogues WHERE owner = @person");
        if (catalogues == 0)
        {
            return new PersonDeletion(opinions, openings, 0, 0, 0);
        }
        writing.RaiseStore();
        // Pictures that the person's products showed once go too: they have no other row to be found by.
        List<string> pictures = await writing.Connection.ListAsync<string>(
            $"DELETE FROM pictures WHERE {PeopleStatements.UnusedPictures} RETURNING hash",
            null,
            cancellationToken
        );
        gone.Add(pictures);
        await writing.Connection.RunAsync(
            "DELETE FROM picture_files WHERE hash = ANY(@hashes); DELETE FROM fetched_pictures WHERE hash = ANY(@hashes)",
            new { hashes = pictures.ToArray() },
            cancellationToken
        );
        return new PersonDeletion(opinions, openings, catalogues, products, pictures.Count);

        Task<int> DeleteAsync(string rows) =>
            writing.Connection.RunAsync($"DELETE FROM {rows}", new { person }, cancellationToken);
    }
}
