using ClosetCompanion.Catalog.Sqlite.Connections;
using Microsoft.Data.Sqlite;
using static SQLitePCL.raw;

namespace ClosetCompanion.Catalog.Sqlite.Backup;

/// <summary>Puts into words why a backup cannot be written.</summary>
internal static class BackupFault
{
    /// <summary>What to tell; null when it is the store that is at fault.</summary>
    public static string? Explain(Exception exception, string file) =>
        exception switch
        {
            SqliteException { SqliteErrorCode: SQLITE_FULL } => NoSpace(file),
            SqliteException
            {
                SqliteErrorCode: SQLITE_CANTOPEN or SQLITE_READONLY or SQLITE_IOERR or SQLITE_PERM
            } => SqliteFault.IsDiskFull(Path.GetDirectoryName(file)!)
                ? NoSpace(file)
                : $"The backup {file} cannot be written: {exception.Message}",
            SqliteException => null,
            _ => SqliteFault.IsNoSpace(exception)
                ? NoSpace(file)
                : $"The backup {file} cannot be written: {exception.Message}",
        };

    private static string NoSpace(string file) =>
        $"The disk is full, so the backup {file} was not made; nothing is left of it. Make room, or name a file on another disk.";
}
