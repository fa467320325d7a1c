using ClosetCompanion.Catalog.Sqlite.Backup;
using ClosetCompanion.Catalog.Sqlite.Checking;
using ClosetCompanion.Catalog.Sqlite.Connections;
using ClosetCompanion.Catalog.Sqlite.Pictures;
using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Catalog.Store.Upkeep;

namespace ClosetCompanion.Catalog.Sqlite;

/// <summary>Checks and copies of a store in a folder.</summary>
internal sealed class SqliteMaintenance(
    SqliteDatabase database,
    PictureFolder files,
    TimeProvider timeProvider
) : IMaintenance
{
    public Task<StoreCheckReport> CheckAsync(
        bool repair = false,
        IProgress<StoreCheckProgress>? progress = null,
        CancellationToken cancellationToken = default
    ) =>
        database.ExplainAsync(
            () =>
                new StoreCheck(database, files, repair, timeProvider).RunAsync(
                    progress,
                    cancellationToken
                ),
            cancellationToken
        );

    public Task<StoreBackup> BackUpAsync(
        string file,
        bool overwrite = false,
        IProgress<StoreCheckProgress>? progress = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(file);
        var copying = new BackupWriter(database, files, Path.GetFullPath(file), timeProvider);
        return database.ExplainAsync(
            () => copying.RunAsync(overwrite, progress, cancellationToken),
            cancellationToken
        );
    }
}
