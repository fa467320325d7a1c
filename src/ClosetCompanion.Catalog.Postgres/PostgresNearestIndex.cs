using System.Data;
using ClosetCompanion.Catalog.Postgres.Connections;
using ClosetCompanion.Catalog.Postgres.Nearest;
using ClosetCompanion.Catalog.Postgres.Statements;
using ClosetCompanion.Catalog.Store;
using Npgsql;

namespace ClosetCompanion.Catalog.Postgres;

/// <summary>Makes PostgreSQL compare vectors, with pgvector 0.8 or newer.</summary>
internal sealed class PostgresNearestIndex(PostgresDatabase database) : INearestIndex
{
    private const long Lock = AdvisoryLocks.NearestIndex;
    private const int PicturesAtOnce = 10_000;

    // pgvector's own defaults. More of either takes longer to make and finds a little more.
    private const string Graph = "m = 16, ef_construction = 64";

    public Task PrepareAsync(
        string modelId,
        string modelHash,
        int dimensions,
        IProgress<int>? progress = null,
        CancellationToken cancellationToken = default
    ) =>
        database.RunAsync(
            async connection =>
            {
                await RequireExtensionAsync(connection, cancellationToken);
                // One prepares; whoever comes second finds it done.
                await RunLongAsync(
                    connection,
                    $"SELECT pg_advisory_lock({Lock})",
                    cancellationToken
                );
                try
                {
                    VectorTable table = await MakeAsync(
                        connection,
                        modelId,
                        modelHash,
                        dimensions,
                        cancellationToken
                    );
                    await FillAsync(connection, table, progress, cancellationToken);
                    await MakeGraphAsync(connection, table, cancellationToken);
                }
                finally
                {
                    // A connection that was lost has no lock any more.
                    if (connection.State == ConnectionState.Open)
                    {
                        await UnlockAsync(connection);
                    }
                }
                return true;
            },
            cancellationToken
        );

    private async Task RequireExtensionAsync(
        NpgsqlConnection connection,
        CancellationToken cancellationToken
    )
    {
        var (there, offered) = await connection.FirstAsync<(string?, string?)>(
            """
            SELECT (SELECT extversion FROM pg_extension WHERE extname = 'vector'),
              (SELECT default_version FROM pg_available_extensions WHERE name = 'vector')
            """,
            null,
            cancellationToken
        );
        if ((there ?? offered) is not { } version)
        {
            throw new CatalogException(
                $"The server of {database.Location} has no pgvector, which a catalogue beyond memory is searched with. Install it there (such as the package postgresql-17-pgvector), or take the limit away so that all is held in memory."
            );
        }
        if (Version.TryParse(version, out Version? known) && known < new Version(0, 8))
        {
            throw new CatalogException(
                $"The server of {database.Location} has pgvector {version}; a catalogue beyond memory needs 0.8 or newer. Update it there (ALTER EXTENSION vector UPDATE)."
            );
        }
        if (there is null)
        {
            await connection.RunAsync(
                "CREATE EXTENSION IF NOT EXISTS vector",
                null,
                cancellationToken
            );
        }
    }

    private static async Task<VectorTable> MakeAsync(
        NpgsqlConnection connection,
        string modelId,
        string modelHash,
        int dimensions,
        CancellationToken cancellationToken
    )
    {
        long key = await connection.ScalarAsync<long>(
            """
            INSERT INTO models AS known (hash, id, dimensions) VALUES (@modelHash, @modelId, @dimensions)
            ON CONFLICT (hash) DO UPDATE SET dimensions = coalesce(known.dimensions, excluded.dimensions)
            RETURNING key
            """,
            new
            {
                modelHash,
                modelId,
                dimensions = (long)dimensions,
            },
            cancellationToken
        );
        var table = new VectorTable(key, dimensions);
        await table.MakeAsync(connection, cancellationToken);
        return table;
    }

    // Writers wait for one batch at most. From the making of the table on they put their own vectors in.
    private static async Task FillAsync(
        NpgsqlConnection connection,
        VectorTable table,
        IProgress<int>? progress,
        CancellationToken cancellationToken
    )
    {
        int done = 0;
        for (long last = 0; ; )
        {
            await using WriteTransaction writing = await WriteTransaction.BeginAsync(
                connection,
                cancellationToken
            );
            List<long> missing = await connection.ListAsync<long>(
                $"""
                SELECT made.picture_key FROM embeddings made
                WHERE made.model_key = @Model AND made.picture_key > @last AND made.vector IS NOT NULL
                  AND NOT EXISTS (SELECT 1 FROM {table.Name} near WHERE near.picture_key = made.picture_key)
                ORDER BY made.picture_key LIMIT @PicturesAtOnce
                """,
                new
                {
                    table.Model,
                    last,
                    PicturesAtOnce,
                },
                cancellationToken
            );
            if (missing.Count == 0)
            {
                return;
            }
            await table.RenewAsync(connection, missing, cancellationToken);
            await writing.CommitAsync(cancellationToken);
            last = missing[^1];
            progress?.Report(done += missing.Count);
        }
    }

    private static async Task MakeGraphAsync(
        NpgsqlConnection connection,
        VectorTable table,
        CancellationToken cancellationToken
    )
    {
        bool? isWhole = await connection.ScalarAsync<bool?>(
            "SELECT indisvalid FROM pg_index WHERE indexrelid = to_regclass(@Index)",
            new { table.Index },
            cancellationToken
        );
        if (isWhole == true)
        {
            return;
        }
        if (isWhole == false)
        {
            // Somebody was stopped while making it.
            await RunLongAsync(connection, $"DROP INDEX {table.Index}", cancellationToken);
        }
        await RunLongAsync(
            connection,
            $"CREATE INDEX CONCURRENTLY {table.Index} ON {table.Name} USING hnsw (vector halfvec_ip_ops) WITH ({Graph})",
            cancellationToken
        );
        await RunLongAsync(connection, $"ANALYZE {table.Name}", cancellationToken);
    }

    private static async Task RunLongAsync(
        NpgsqlConnection connection,
        string text,
        CancellationToken cancellationToken
    )
    {
        await using NpgsqlCommand command = connection.CreateCommand();
        command.CommandText = text;
        command.CommandTimeout = 0;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static async Task UnlockAsync(NpgsqlConnection connection)
    {
        try
        {
            await RunLongAsync(
                connection,
                $"SELECT pg_advisory_unlock({Lock})",
                CancellationToken.None
            );
        }
        catch (Exception lost) when (PostgresFault.IsLostConnection(lost))
        {
            // With the connection the lock is gone.
        }
    }
}
