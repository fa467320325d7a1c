using ClosetCompanion.Catalog.Postgres.Connections;
using ClosetCompanion.Catalog.Postgres.Statements;
using ClosetCompanion.Catalog.Store;

namespace ClosetCompanion.Catalog.Postgres;

/// <summary>Settings in PostgreSQL.</summary>
internal sealed class PostgresSettings(PostgresDatabase database) : ISettingStore
{
    public Task<string?> GetAsync(string name, CancellationToken cancellationToken = default) =>
        database.QueryAsync(
            connection =>
                connection.ScalarAsync<string>(
                    "SELECT value FROM settings WHERE name = @name",
                    new { name },
                    cancellationToken
                ),
            cancellationToken
        );

    public Task SetAsync(
        string name,
        string? value,
        CancellationToken cancellationToken = default
    ) =>
        database.RunAsync(
            connection =>
                connection.RunAsync(
                    value is null
                        ? "DELETE FROM settings WHERE name = @name"
                        : "INSERT INTO settings (name, value) VALUES (@name, @value) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
                    new { name, value },
                    cancellationToken
                ),
            cancellationToken
        );
}
