using ClosetCompanion.Catalog.Sqlite.Connections;
using ClosetCompanion.Catalog.Sqlite.Pictures;
using ClosetCompanion.Catalog.Store.Upkeep;
using ClosetCompanion.Files;
using Microsoft.Data.Sqlite;

namespace ClosetCompanion.Catalog.Sqlite.Backup;

/// <summary>Copies a store while it is in use, beside the place where the copy is to be, and moves it there when it is whole.</summary>
internal sealed class BackupWriter(
    SqliteDatabase database,
    PictureFolder files,
    string file,
    TimeProvider timeProvider
)
{
    // One that runs writes all the time.
    private static readonly TimeSpan _abandonedAfter = TimeSpan.FromHours(1);

    private bool WithPictures => file.EndsWith(".zip", StringComparison.OrdinalIgnoreCase);

    public async Task<StoreBackup> RunAsync(
        bool overwrite,
        IProgress<StoreCheckProgress>? progress,
        CancellationToken cancellationToken
    )
    {
        CheckTarget(overwrite);
        RemoveAbandoned();
        using var copy = new PartialFile(file);
        using var companions = new DatabaseCompanions(copy.Path);
        try
        {
            progress?.Report(new StoreCheckProgress("Copying the database", 0, null));
            // SQLite would make it for everybody to read.
            await OwnerOnly.MakeFile(copy.Path).DisposeAsync();
            int products = DatabaseCopy.Write(database, copy.Path);
            cancellationToken.ThrowIfCancellationRequested();
            int? pictures = null;
            if (WithPictures)
            {
                using var archive = new PartialFile(file);
                pictures = await BackupArchive.WriteAsync(
                    archive.Path,
                    copy.Path,
                    files,
                    progress,
                    cancellationToken
                );
                archive.Complete();
            }
            else
            {
                copy.Complete();
            }
            return new StoreBackup(file, new FileInfo(file).Length, products, pictures);
        }
        catch (Exception exception)
            when (exception is IOException or UnauthorizedAccessException or SqliteException
                && BackupFault.Explain(exception, file) is { } explanation
            )
        {
            throw new CatalogException(explanation, exception);
        }
    }

    // A backup that was killed leaves its unfinished copy, which has all that the store has.
    private void RemoveAbandoned()
    {
        DateTime oldest = timeProvider.GetUtcNow().UtcDateTime - _abandonedAfter;
        foreach (string path in Directory.EnumerateFiles(Path.GetDirectoryName(file)!, ".*"))
        {
            string name = DatabaseCompanions.NameOfDatabase(path);
            if (
                PartialName.Matches(name)
                && Path.GetFileName(name)
                    .StartsWith($".{Path.GetFileName(file)}.", StringComparison.Ordinal)
                && File.GetLastWriteTimeUtc(path) < oldest
            )
            {
                File.Delete(path);
            }
        }
    }

    private void CheckTarget(bool overwrite)
    {
        string? folder = Path.GetDirectoryName(file);
        string? problem =
            Directory.Exists(file) ? $"{file} is a folder; name the file that the backup is to be."
            : !Directory.Exists(folder) ? $"There is no folder {folder} for the backup."
            : IsOfTheStore() ? $"{file} is a part of the store itself; name another file."
            : File.Exists(file) && !overwrite
                ? $"{file} is there already. Name another file, or say with --force that it may be replaced."
            : null;
        if (problem is not null)
        {
            throw new CatalogException(problem);
        }
    }

    private bool IsOfTheStore() =>
        Path.GetDirectoryName(file) == Path.TrimEndingDirectorySeparator(database.Folder)
        && Path.GetFileName(file) is var name
        && (
            name.StartsWith(SqliteDatabase.FileName, StringComparison.Ordinal)
            || name is SqliteDatabase.LockName or SqliteDatabase.PicturesLockName
        );
}
