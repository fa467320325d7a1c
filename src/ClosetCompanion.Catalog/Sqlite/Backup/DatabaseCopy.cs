using ClosetCompanion.Catalog.Sqlite.Connections;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ClosetCompanion.Catalog.Sqlite.Backup;

/// <summary>Copies a database with SQLite's own means: one moment of it, while others write.</summary>
internal static class DatabaseCopy
{
    /// <summary>Writes the copy and looks whether it is sound.</summary>
    /// <returns>How many products are in it.</returns>
    /// <exception cref="CatalogException">The database is damaged.</exception>
    public static int Write(SqliteDatabase database, string path)
    {
        using var copy = new SqliteConnection(
            new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString()
        );
        copy.Open();
        using (SqliteConnection source = database.Open())
        using (SqliteTransaction moment = source.BeginTransaction(deferred: true))
        {
            // A command waits for its turn, where a writer is just tidying up; the copying itself would not.
            Count(source, moment);
            source.BackupDatabase(copy);
        }
        if (copy.ExecuteScalar<string>("PRAGMA quick_check(1)") != "ok")
        {
            throw new CatalogException(
                $"The store in {database.Folder} is damaged, so no backup was made. closet check tells more."
            );
        }
        return Count(copy, null);
    }

    private static int Count(SqliteConnection connection, SqliteTransaction? transaction)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = "SELECT count(*) FROM products";
        return (int)(long)command.ExecuteScalar()!;
    }
}
