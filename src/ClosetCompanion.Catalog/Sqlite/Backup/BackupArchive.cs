using System.IO.Compression;
using ClosetCompanion.Catalog.Sqlite.Connections;
using ClosetCompanion.Catalog.Sqlite.Pictures;
using ClosetCompanion.Catalog.Store.Upkeep;
using ClosetCompanion.Files;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ClosetCompanion.Catalog.Sqlite.Backup;

/// <summary>Packs a copied database and the pictures that it names into a zip archive laid out as a data folder.</summary>
internal static class BackupArchive
{
    private const int FilesPerReport = 100;

    /// <returns>How many pictures are in it. One whose file is missing is left out: <c>closet check</c> tells of it.</returns>
    public static async Task<int> WriteAsync(
        string path,
        string copy,
        PictureFolder files,
        IProgress<StoreCheckProgress>? progress,
        CancellationToken cancellationToken
    )
    {
        List<string> hashes = ReadHashes(copy);
        await using FileStream stream = OwnerOnly.MakeFile(path);
        await using var archive = new ZipArchive(stream, ZipArchiveMode.Create);
        await AddAsync(
            archive,
            copy,
            SqliteDatabase.FileName,
            CompressionLevel.Fastest,
            cancellationToken
        );
        int packed = 0;
        foreach (var (number, hash) in hashes.Index())
        {
            if (number % FilesPerReport == 0)
            {
                progress?.Report(new StoreCheckProgress("Packing pictures", number, hashes.Count));
            }
            if (File.Exists(files.PathOf(hash)))
            {
                // Pictures are compressed already.
                await AddAsync(
                    archive,
                    files.PathOf(hash),
                    PictureFolder.NameOf(hash),
                    CompressionLevel.NoCompression,
                    cancellationToken
                );
                packed++;
            }
        }
        return packed;
    }

    private static List<string> ReadHashes(string copy)
    {
        using var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder { DataSource = copy, Pooling = false }.ToString()
        );
        connection.Open();
        return connection.Query<string>("SELECT hash FROM pictures ORDER BY key").AsList();
    }

    private static async Task AddAsync(
        ZipArchive archive,
        string file,
        string name,
        CompressionLevel compression,
        CancellationToken cancellationToken
    )
    {
        await using FileStream from = File.OpenRead(file);
        await using Stream to = await archive
            .CreateEntry(name, compression)
            .OpenAsync(cancellationToken);
        await from.CopyToAsync(to, cancellationToken);
    }
}
