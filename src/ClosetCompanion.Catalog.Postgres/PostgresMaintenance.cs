using ClosetCompanion.Catalog.Postgres.Checking;
using ClosetCompanion.Catalog.Postgres.Connections;
using ClosetCompanion.Catalog.Sqlite;
using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Catalog.Store.Upkeep;

namespace ClosetCompanion.Catalog.Postgres;

/// <summary>Checks and copies of a store in PostgreSQL.</summary>
internal sealed class PostgresMaintenance(
    PostgresDatabase database,
    PostgresStore store,
    TimeProvider timeProvider
) : IMaintenance
{
    public async Task<StoreCheckReport> CheckAsync(
        bool repair = false,
        IProgress<StoreCheckProgress>? progress = null,
        CancellationToken cancellationToken = default
    )
    {
        await using IAsyncDisposable? held = await store.Products.TryHoldAsync(cancellationToken);
        return repair && held is null
            ? throw new CatalogException(
                $"An import into {database.Location} is running, so nothing can be repaired now. Try again when it is done."
            )
            : await database.ExplainAsync(() =>
                new StoreCheck(
                    database,
                    store.Objects,
                    repair,
                    held is not null,
                    timeProvider
                ).RunAsync(progress, cancellationToken)
            );
    }

    /// <summary>The copy is a store of SQLite, which opens anywhere; <c>pg_dump</c> makes copies for the server itself.</summary>
    public async Task<StoreBackup> BackUpAsync(
        string file,
        bool overwrite = false,
        IProgress<StoreCheckProgress>? progress = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(file);
        string path = Path.GetFullPath(file);
        if (File.Exists(path) && !overwrite)
        {
            throw new CatalogException(
                $"{path} is there already. Name another file, or say with --force that it may be replaced."
            );
        }
        DirectoryInfo passing = Directory.CreateTempSubdirectory("closet-backup-");
        try
        {
            SqliteStore copy = await SqliteStore.OpenAsync(passing.FullName, cancellationToken);
            await StoreCopy.RunAsync(store, copy, progress, cancellationToken);
            return await copy.Maintenance.BackUpAsync(path, overwrite, progress, cancellationToken);
        }
        finally
        {
            passing.Delete(recursive: true);
        }
    }
}
