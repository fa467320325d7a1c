using ClosetCompanion.Catalog.Sqlite.Pictures;
using ClosetCompanion.Catalog.Store.Upkeep;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ClosetCompanion.Catalog.Sqlite.Checking;

/// <summary>Finds pictures that no product shows any more, and files that no row names; for the holder of the store's lock.</summary>
/// <param name="connection">The store.</param>
/// <param name="files">Its picture files.</param>
/// <param name="repair">Whether to remove what is found.</param>
/// <param name="now">The time: an uploaded picture may wait for its product for an hour.</param>
internal sealed class LeftoverCheck(
    SqliteConnection connection,
    PictureFolder files,
    bool repair,
    DateTimeOffset now
)
{
    private static readonly TimeSpan _grace = TimeSpan.FromHours(1);

    private const string Unused =
        "NOT EXISTS (SELECT 1 FROM product_pictures shown WHERE shown.picture_key = pictures.key)";

    public IEnumerable<StoreFinding> Run()
    {
        // Rows go before files: a stop in between leaves files without rows, which the next run finds.
        StoreFinding? rows = Settle(
            "Pictures are shown by no product any more",
            connection.Query<string>($"SELECT hash FROM pictures WHERE {Unused}").AsList(),
            _ => RemoveRows()
        );
        HashSet<string> named = [.. connection.Query<string>("SELECT hash FROM pictures")];
        StoreFinding? leftovers = Settle(
            "Picture files belong to nothing",
            [.. files.All().Where(file => !named.Contains(Path.GetFileName(file)) && IsOld(file))],
            found => found.ForEach(File.Delete)
        );
        return new[] { rows, leftovers }.OfType<StoreFinding>();
    }

    private StoreFinding? Settle(string problem, List<string> found, Action<List<string>> remove)
    {
        StoreFinding? finding = StoreFinding.Of(
            problem,
            found,
            "They do no harm; closet check --repair removes them."
        );
        if (finding is null)
        {
            return null;
        }
        if (repair)
        {
            remove(found);
        }
        return finding with { Harmless = true, Repaired = repair };
    }

    private bool IsOld(string file) => File.GetLastWriteTimeUtc(file) < now.UtcDateTime - _grace;

    private void RemoveRows()
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = $"DELETE FROM pictures WHERE {Unused}";
        command.ExecuteNonQuery();
    }
}
