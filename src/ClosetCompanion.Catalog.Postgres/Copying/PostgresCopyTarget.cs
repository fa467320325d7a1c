using ClosetCompanion.Catalog.Postgres.Connections;
using ClosetCompanion.Catalog.Postgres.Pictures;
using ClosetCompanion.Catalog.Postgres.Reading;
using ClosetCompanion.Catalog.Postgres.Statements;
using ClosetCompanion.Catalog.Postgres.Writing;
using ClosetCompanion.Catalog.Store;
using Npgsql;
using NpgsqlTypes;

namespace ClosetCompanion.Catalog.Postgres.Copying;

/// <summary>An empty store in PostgreSQL. Rows go in by its own means for many rows, <c>COPY</c>.</summary>
internal sealed class PostgresCopyTarget : ICopyTarget
{
    private const int TextsAtOnce = 500;

    // Keys that are given out later follow those that were copied.
    private const string Finish = """
        SELECT setval(pg_get_serial_sequence(t, 'key'), m) FROM (VALUES
          ('catalogues', (SELECT max(key) FROM catalogues)), ('models', (SELECT max(key) FROM models)),
          ('pictures', (SELECT max(key) FROM pictures)), ('products', (SELECT max(key) FROM products)),
          ('feed_runs', (SELECT max(key) FROM feed_runs)),
          ('shop_changes', (SELECT max(key) FROM shop_changes)),
          ('opinions', (SELECT max(key) FROM opinions)), ('openings', (SELECT max(key) FROM openings))) AS last (t, m) WHERE m IS NOT NULL;
        UPDATE store_state SET version = coalesce((SELECT max(version) FROM catalogues), 0);
        """;

    private readonly PostgresDatabase _database;
    private readonly NpgsqlConnection _connection;
    private readonly NpgsqlTransaction _all;
    private readonly ObjectPictures? _objects;

    private PostgresCopyTarget(
        PostgresDatabase database,
        NpgsqlConnection connection,
        NpgsqlTransaction all,
        ObjectPictures? objects
    )
    {
        (_database, _connection, _all, _objects) = (database, connection, all, objects);
    }

    public static async Task<PostgresCopyTarget> OpenAsync(
        PostgresDatabase database,
        ObjectPictures? objects,
        CancellationToken cancellationToken
    )
    {
        NpgsqlConnection connection = await database.OpenForWritingAsync(cancellationToken);
        NpgsqlTransaction all = await connection.BeginTransactionAsync(cancellationToken);
        await connection.RunAsync(
            "SELECT version FROM store_state FOR UPDATE",
            null,
            cancellationToken
        );
        await connection.RunAsync(LongMoment.Allow, null, cancellationToken);
        return new PostgresCopyTarget(database, connection, all, objects);
    }

    public async Task<bool> IsEmptyAsync(
        IReadOnlyList<string> tables,
        CancellationToken cancellationToken
    ) =>
        !await _connection.ScalarAsync<bool>(
            $"SELECT {string.Join(" OR ", tables.Select(table => $"EXISTS (SELECT 1 FROM {table})"))}",
            null,
            cancellationToken
        );

    public async Task<IReadOnlyList<string>> ColumnsOfAsync(
        string table,
        CancellationToken cancellationToken
    ) => [.. (await TypesOfAsync(table, cancellationToken)).Select(column => column.Name)];

    public async Task<long> WriteAsync(
        string table,
        IReadOnlyList<string> columns,
        IAsyncEnumerable<object?[]> rows,
        CancellationToken cancellationToken
    )
    {
        NpgsqlDbType[] types =
        [
            .. (await TypesOfAsync(table, cancellationToken)).Select(column =>
                column.Type switch
                {
                    "bigint" => NpgsqlDbType.Bigint,
                    "bytea" => NpgsqlDbType.Bytea,
                    _ => NpgsqlDbType.Text,
                }
            ),
        ];
        await using NpgsqlBinaryImporter importer = await _connection.BeginBinaryImportAsync(
            $"COPY {table} ({string.Join(", ", columns)}) FROM STDIN (FORMAT BINARY)",
            cancellationToken
        );
        await foreach (object?[] row in rows.WithCancellation(cancellationToken))
        {
            await importer.StartRowAsync(cancellationToken);
            foreach (var (value, type) in row.Zip(types))
            {
                await (
                    value is null
                        ? importer.WriteNullAsync(cancellationToken)
                        : importer.WriteAsync(value, type, cancellationToken)
                );
            }
        }
        return (long)await importer.CompleteAsync(cancellationToken);
    }

    public Task KeepPicturesAsync(
        IReadOnlyList<byte[]> pictures,
        CancellationToken cancellationToken
    ) =>
        _objects?.KeepAllAsync(pictures, cancellationToken)
        ?? _connection.RunAsync(
            """
            INSERT INTO picture_files (hash, bytes, kept_at)
            SELECT n.hash, n.bytes, (extract(epoch FROM now()) * 1000)::bigint FROM unnest(@hashes, @bytes) AS n (hash, bytes)
            ON CONFLICT (hash) DO NOTHING
            """,
            new
            {
                hashes = pictures.Select(picture => KeptPicture.Of(picture).Hash).ToArray(),
                bytes = pictures.ToArray(),
            },
            cancellationToken
        );

    public async Task CompleteAsync(CancellationToken cancellationToken)
    {
        long after = 0;
        while (await ReadSomeAsync(after, cancellationToken) is { Count: > 0 } some)
        {
            await WordWriter.PutAsync(_connection, _database.Tokenizer, some, cancellationToken);
            after = some[^1].Key;
        }
        await _connection.RunAsync(Finish, null, cancellationToken);
        await _all.CommitAsync(cancellationToken);
        await _connection.RunAsync("ANALYZE", null, cancellationToken);
        _database.Changes.Tell();
    }

    public async ValueTask DisposeAsync()
    {
        await _all.DisposeAsync();
        await _connection.DisposeAsync();
    }

    private async Task<IReadOnlyList<(long Key, long Catalogue, Product Product)>> ReadSomeAsync(
        long after,
        CancellationToken cancellationToken
    ) => await ProductTexts.ReadAsync(_connection, after, TextsAtOnce, cancellationToken);

    private Task<List<(string Name, string Type)>> TypesOfAsync(
        string table,
        CancellationToken cancellationToken
    ) =>
        _connection.ListAsync<(string Name, string Type)>(
            "SELECT column_name::text, data_type::text FROM information_schema.columns WHERE table_schema = current_schema() AND table_name = @table ORDER BY ordinal_position",
            new { table },
            cancellationToken
        );
}
