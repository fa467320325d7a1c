using ClosetCompanion.Catalog.Postgres.Connections;
using ClosetCompanion.Catalog.Postgres.Statements;
using Npgsql;

namespace ClosetCompanion.Catalog.Postgres.Schema;

/// <summary>Brings a database to this version by numbered scripts, or says why it cannot be used.</summary>
/// <remarks>All scripts run in one transaction, under a lock of the database: whoever comes second finds it done.</remarks>
internal sealed class SchemaUpgrade(PostgresDatabase database)
{
    private const string Folder = "postgres/";
    private const long Lock = AdvisoryLocks.Schema;

    private static readonly string[] _known =
    [
        .. typeof(SchemaUpgrade)
            .Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
            .Select(name => name[Folder.Length..])
            .Order(StringComparer.Ordinal),
    ];

    /// <exception cref="CatalogException">The database cannot be reached, is of another program or of a newer version.</exception>
    public Task RunAsync(CancellationToken cancellationToken) =>
        database.RunAsync(
            async connection =>
            {
                List<string> applied = await ReadAppliedAsync(connection, cancellationToken);
                if (applied.Count < _known.Length)
                {
                    await UpgradeAsync(connection, cancellationToken);
                }
                return true;
            },
            cancellationToken
        );

    /// <summary>Whether there are tables of a store; nothing is made.</summary>
    public static async Task<bool> HasTablesAsync(
        NpgsqlConnection connection,
        CancellationToken cancellationToken
    ) =>
        await connection.ScalarAsync<bool>(
            "SELECT to_regclass('schema_versions') IS NOT NULL AND to_regclass('store_state') IS NOT NULL",
            null,
            cancellationToken
        );

    private async Task<List<string>> ReadAppliedAsync(
        NpgsqlConnection connection,
        CancellationToken cancellationToken
    )
    {
        List<string> tables = await connection.ListAsync<string>(
            "SELECT tablename::text FROM pg_tables WHERE schemaname = current_schema()",
            null,
            cancellationToken
        );
        if (!tables.Contains("schema_versions", StringComparer.Ordinal))
        {
            return tables.Count == 0
                ? []
                : throw new CatalogException(
                    $"The database of {database.Location} is of another program: it has the table {tables[0]}. Name another database, or an empty one."
                );
        }
        List<string> applied = await connection.ListAsync<string>(
            "SELECT script_name FROM schema_versions ORDER BY script_name",
            null,
            cancellationToken
        );
        return applied.Except(_known, StringComparer.Ordinal).FirstOrDefault() is { } unknown
            ? throw new CatalogException(
                $"The store at {database.Location} was written by a newer version of Closet Companion (its tables have the change {unknown}). Update the program, or name another database."
            )
            : applied;
    }

    private async Task UpgradeAsync(
        NpgsqlConnection connection,
        CancellationToken cancellationToken
    )
    {
        await using NpgsqlTransaction all = await connection.BeginTransactionAsync(
            cancellationToken
        );
        await connection.RunAsync(
            "SELECT pg_advisory_xact_lock(@Lock)",
            new { Lock },
            cancellationToken
        );
        List<string> applied = await ReadAppliedAsync(connection, cancellationToken);
        await connection.RunAsync(
            "CREATE TABLE IF NOT EXISTS schema_versions (script_name TEXT COLLATE \"C\" NOT NULL PRIMARY KEY, applied_at TIMESTAMPTZ NOT NULL DEFAULT now())",
            null,
            cancellationToken
        );
        foreach (string script in _known.Except(applied, StringComparer.Ordinal))
        {
            await connection.RunAsync(
                await ReadAsync(script, cancellationToken),
                null,
                cancellationToken
            );
            await connection.RunAsync(
                "INSERT INTO schema_versions (script_name) VALUES (@script)",
                new { script },
                cancellationToken
            );
        }
        await all.CommitAsync(cancellationToken);
    }

    private static async Task<string> ReadAsync(string script, CancellationToken cancellationToken)
    {
        await using Stream stream = typeof(SchemaUpgrade).Assembly.GetManifestResourceStream(
            Folder + script
        )!;
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync(cancellationToken);
    }
}
