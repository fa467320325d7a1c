using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ClosetCompanion.Catalog.Sqlite.Connections;

/// <summary>The version of a store: the highest of its catalogues, and never less than it was.</summary>
internal static class StoreVersion
{
    // A catalogue that is deleted takes its version with it.
    private const string Least = "version-at-least";

    private const string Now = $"""
        SELECT max(
          coalesce((SELECT max(version) FROM catalogues), 0),
          coalesce((SELECT CAST(value AS INTEGER) FROM settings WHERE name = '{Least}'), 0))
        """;

    /// <summary>The version of the newest write.</summary>
    public static long Read(SqliteConnection connection) => connection.ExecuteScalar<long>(Now);

    /// <summary>Raises it although no catalogue has the new one.</summary>
    public static void Raise(SqliteConnection connection, long version) =>
        connection.Execute(
            "INSERT INTO settings (name, value) VALUES (@Least, @version) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
            new { Least, version = version.ToString(CultureInfo.InvariantCulture) }
        );
}
