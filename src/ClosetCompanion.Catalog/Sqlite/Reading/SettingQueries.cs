using Dapper;
using Microsoft.Data.Sqlite;

namespace ClosetCompanion.Catalog.Sqlite.Reading;

/// <summary>Reads settings.</summary>
internal static class SettingQueries
{
    /// <summary>Whether the store is new enough to have settings.</summary>
    public static bool HasSettings(SqliteConnection connection) =>
        connection.ExecuteScalar<bool>(
            "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = 'settings'"
        );

    /// <summary>The value; null when nobody has set it.</summary>
    public static string? Read(SqliteConnection connection, string name) =>
        connection.ExecuteScalar<string?>(
            "SELECT value FROM settings WHERE name = @name",
            new { name }
        );
}
