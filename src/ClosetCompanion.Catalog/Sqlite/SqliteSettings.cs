using ClosetCompanion.Catalog.Sqlite.Connections;
using ClosetCompanion.Catalog.Sqlite.Reading;
using ClosetCompanion.Catalog.Store;
using Dapper;

namespace ClosetCompanion.Catalog.Sqlite;

/// <summary>Settings in SQLite.</summary>
internal sealed class SqliteSettings(SqliteDatabase database) : ISettingStore
{
    public Task<string?> GetAsync(string name, CancellationToken cancellationToken = default) =>
        database.RunAsync(connection => SettingQueries.Read(connection, name), cancellationToken);

    public Task SetAsync(
        string name,
        string? value,
        CancellationToken cancellationToken = default
    ) =>
        database.RunAsync(
            connection =>
                connection.Execute(
                    value is null
                        ? "DELETE FROM settings WHERE name = @name"
                        : "INSERT INTO settings (name, value) VALUES (@name, @value) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
                    new { name, value }
                ),
            cancellationToken
        );
}
