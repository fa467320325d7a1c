using ClosetCompanion.Catalog.Sqlite.Connections;
using ClosetCompanion.Catalog.Sqlite.Pictures;
using ClosetCompanion.Catalog.Store.Upkeep;
using ClosetCompanion.Files;
using Microsoft.Data.Sqlite;

namespace ClosetCompanion.Catalog.Sqlite.Checking;

/// <summary>Looks at everything in a store: the database, its rows, the words, the vectors and the picture files.</summary>
/// <remarks>
/// Held against imports by the store's lock where that is free: while one runs, picture files that no product names yet
/// are no leftovers.
/// </remarks>
internal sealed class StoreCheck(
    SqliteDatabase database,
    PictureFolder files,
    bool repair,
    TimeProvider timeProvider
)
{
    public async Task<StoreCheckReport> RunAsync(
        IProgress<StoreCheckProgress>? progress,
        CancellationToken cancellationToken
    )
    {
        using FileLock? held = database.TryLock();
        if (repair && held is null)
        {
            throw new CatalogException(
                $"An import into {database.Folder} is running, so nothing can be repaired now. Try again when it is done."
            );
        }
        using SqliteConnection connection = database.Open();
        var findings = new List<StoreFinding>();
        progress?.Report(new StoreCheckProgress("Checking the database", 0, null));
        if (DatabaseCheck.FindDamage(connection) is { } damage)
        {
            // What stands in damaged pages says nothing about the rest.
            return new StoreCheckReport(0, 0, 0, [damage]);
        }
        findings.AddRange(DatabaseCheck.FindBrokenRows(connection));
        cancellationToken.ThrowIfCancellationRequested();
        progress?.Report(new StoreCheckProgress("Checking the words", 0, null));
        if (findings.Count == 0)
        {
            // The words of rows that cannot be read cannot be told.
            findings.AddRange(new TextCheck(connection, repair).Run());
        }
        cancellationToken.ThrowIfCancellationRequested();
        var embeddings = new EmbeddingCheck(connection, repair);
        findings.AddRange(embeddings.Run(progress, cancellationToken));
        var pictures = new PictureCheck(connection, files, repair);
        findings.AddRange(await pictures.RunAsync(progress, cancellationToken));
        if (held is not null)
        {
            using FileLock still = await database.HoldPicturesAsync(cancellationToken);
            findings.AddRange(
                new LeftoverCheck(connection, files, repair, timeProvider.GetUtcNow()).Run()
            );
        }
        int products = Count(connection);
        return new StoreCheckReport(products, pictures.Checked, embeddings.Checked, findings);
    }

    private static int Count(SqliteConnection connection)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM products";
        return (int)(long)command.ExecuteScalar()!;
    }
}
