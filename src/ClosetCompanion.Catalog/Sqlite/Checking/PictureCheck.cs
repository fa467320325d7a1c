using ClosetCompanion.Catalog.Sqlite.Pictures;
using ClosetCompanion.Catalog.Store.Upkeep;
using ClosetCompanion.Files;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ClosetCompanion.Catalog.Sqlite.Checking;

/// <summary>Whether every picture's file is there and holds the bytes that its name tells.</summary>
internal sealed class PictureCheck(SqliteConnection connection, PictureFolder files, bool repair)
{
    private const int FilesPerReport = 100;

    /// <summary>How many files were looked at.</summary>
    public int Checked { get; private set; }

    public async Task<IEnumerable<StoreFinding>> RunAsync(
        IProgress<StoreCheckProgress>? progress,
        CancellationToken cancellationToken
    )
    {
        List<string> hashes = connection
            .Query<string>("SELECT hash FROM pictures ORDER BY key")
            .AsList();
        var missing = new List<string>();
        var damaged = new List<string>();
        foreach (string hash in hashes)
        {
            if (Checked++ % FilesPerReport == 0)
            {
                progress?.Report(
                    new StoreCheckProgress("Checking pictures", Checked, hashes.Count)
                );
            }
            string path = files.PathOf(hash);
            if (!File.Exists(path))
            {
                missing.Add(Describe(hash));
            }
            else if (await Sha256Digest.OfFileAsync(path, cancellationToken) != hash)
            {
                damaged.Add(Describe(hash));
                if (repair)
                {
                    File.Delete(path);
                }
            }
        }
        return new[]
        {
            StoreFinding.Of(
                "Picture files are missing",
                missing,
                "Import their catalogue again: that puts them back."
            ),
            StoreFinding.Of(
                "Picture files are damaged",
                damaged,
                repair
                    ? "They were removed; import their catalogue again, which puts them back."
                    : "Run closet check --repair, which removes them, then import their catalogue again."
            ),
        }.OfType<StoreFinding>();
    }

    private string Describe(string hash)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = """
            SELECT p.external_id || ' of ' || c.name
            FROM pictures i
            JOIN product_pictures shown ON shown.picture_key = i.key
            JOIN products p ON p.key = shown.product_key
            JOIN catalogues c ON c.key = p.catalogue_key
            WHERE i.hash = @hash LIMIT 1
            """;
        command.Parameters.AddWithValue("@hash", hash);
        return $"picture {hash[..12]} of product {command.ExecuteScalar() ?? "(none any more)"}";
    }
}
