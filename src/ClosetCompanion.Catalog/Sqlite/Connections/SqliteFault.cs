using ClosetCompanion.Files;
using Microsoft.Data.Sqlite;
using static SQLitePCL.raw;

namespace ClosetCompanion.Catalog.Sqlite.Connections;

/// <summary>Puts what SQLite and the file system throw into words.</summary>
internal static class SqliteFault
{
    private const int UnixReadOnly = 30;
    private const long LittleSpace = 64 * 1024;

    /// <summary>What to tell about a failure in a store's folder; null when it is a fault in the program.</summary>
    public static string? Explain(Exception exception, string folder) =>
        exception switch
        {
            SqliteException sqlite => ExplainSqlite(sqlite, folder),
            IOException when IsNoSpace(exception) => NoSpace(folder),
            IOException { HResult: UnixReadOnly } => NotWritable(folder),
            UnauthorizedAccessException => NotWritable(folder),
            IOException => $"The data folder {folder} cannot be used: {exception.Message}",
            _ => null,
        };

    /// <summary>Whether a failure to write says that the disk is full.</summary>
    public static bool IsNoSpace(Exception exception) => FullDisk.IsTold(exception);

    /// <summary>Whether a failure in a store's folder says that the disk is full.</summary>
    public static bool SaysDiskFull(Exception exception, string folder) =>
        exception is SqliteException { SqliteErrorCode: SQLITE_FULL }
        || (exception is SqliteException { SqliteErrorCode: SQLITE_IOERR } && IsDiskFull(folder))
        || IsNoSpace(exception);

    /// <summary>Whether there is hardly any room left on the disk that holds a folder.</summary>
    public static bool IsDiskFull(string folder)
    {
        try
        {
            return new DriveInfo(folder).AvailableFreeSpace < LittleSpace;
        }
        catch (Exception exception)
            when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return false;
        }
    }

    private static string? ExplainSqlite(SqliteException exception, string folder)
    {
        string file = Path.Combine(folder, SqliteDatabase.FileName);
        return exception.SqliteErrorCode switch
        {
            SQLITE_FULL => NoSpace(folder),
            SQLITE_READONLY or SQLITE_CANTOPEN or SQLITE_PERM => NotWritable(folder),
            SQLITE_BUSY or SQLITE_LOCKED =>
                $"The store in {folder} is busy: another program has been writing to it for too long. Try again when it is done.",
            SQLITE_NOTADB =>
                $"{file} is not a store of Closet Companion. Name another data folder, or move the file away.",
            SQLITE_CORRUPT =>
                $"{file} is damaged. Restore it from a backup, or move it away and import again.",
            // Some full disks show only as a failure to write SQLite's own files.
            SQLITE_IOERR when IsDiskFull(folder) => NoSpace(folder),
            SQLITE_IOERR =>
                $"The disk that holds {folder} failed while the store was used: {exception.Message}",
            _ => null,
        };
    }

    private static string NoSpace(string folder) =>
        $"The disk that holds {folder} is full. What was stored before is whole; make room and run it again.";

    private static string NotWritable(string folder) =>
        $"The data folder {folder} cannot be written. Allow writing there, or name another data folder.";
}
