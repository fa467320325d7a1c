using System.Runtime.InteropServices;
using ClosetCompanion.Benchmarks.Index;
using ClosetCompanion.Search.Indexing;
using Npgsql;
using NpgsqlTypes;

namespace ClosetCompanion.Benchmarks.Nearest;

/// <summary>
/// Fills the tables of an empty store with products that have nothing but a picture and a vector: through the program's own
/// ways a million would take hours, most of it for words.
/// </summary>
internal static class GeneratedVectors
{
    private const int Dimensions = 384;
    private const int RowsAtOnce = 50_000;
    private const string Model = "generated";

    private const string Tables = """
        INSERT INTO catalogues (name, source) VALUES ('all', 'benchmark');
        INSERT INTO models (hash, id, dimensions) VALUES ('generated', 'generated', 384);
        INSERT INTO pictures (key, hash, length)
          SELECT n, lpad(n::text, 64, '0'), 1 FROM generate_series(1, @count) n;
        INSERT INTO products (key, catalogue_key, external_id, title, category, attributes, content_hash)
          SELECT n, (SELECT key FROM catalogues), n::text, 'Product ' || n, '[]', '{}', '' FROM generate_series(1, @count) n;
        INSERT INTO product_pictures (product_key, ordinal, picture_key) SELECT n, 0, n FROM generate_series(1, @count) n;
        """;

    public static async Task<MeasuredVectors> MakeAsync(
        string data,
        int count,
        int queries,
        CancellationToken cancellationToken
    )
    {
        var set = VectorSet.Make(count, Dimensions, queries);
        await using var source = NpgsqlDataSource.Create(data + ";Command Timeout=0");
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        // A database that was filled before is measured again.
        if (!await IsFilledAsync(connection, cancellationToken))
        {
            await RunAsync(connection, Tables, count, cancellationToken);
            await CopyAsync(connection, set, cancellationToken);
            await RunAsync(connection, "ANALYZE", count: null, cancellationToken);
        }
        var index = new VectorIndex(Dimensions);
        foreach (var rows in Enumerable.Range(0, count).Chunk(RowsAtOnce))
        {
            index.Update(rows.Select(row => new ProductVector(row + 1, set.Row(row).ToArray())));
        }
        return new MeasuredVectors(
            Model,
            Model,
            index,
            [.. Enumerable.Range(1, count).Select(key => (long)key)],
            [.. Enumerable.Range(0, queries).Select(query => set.Query(query).ToArray())]
        );
    }

    private static async Task<bool> IsFilledAsync(
        NpgsqlConnection connection,
        CancellationToken cancellationToken
    )
    {
        await using var ask = connection.CreateCommand();
        ask.CommandText = "SELECT EXISTS (SELECT 1 FROM embeddings)";
        return (bool)(await ask.ExecuteScalarAsync(cancellationToken))!;
    }

    private static async Task RunAsync(
        NpgsqlConnection connection,
        string text,
        int? count,
        CancellationToken cancellationToken
    )
    {
        await using var run = connection.CreateCommand();
        run.CommandText = text;
        if (count is { } products)
        {
            run.Parameters.AddWithValue("count", products);
        }
        await run.ExecuteNonQueryAsync(cancellationToken);
    }

    private static async Task CopyAsync(
        NpgsqlConnection connection,
        VectorSet set,
        CancellationToken cancellationToken
    )
    {
        await using var copy = await connection.BeginBinaryImportAsync(
            "COPY embeddings (model_key, picture_key, vector) FROM STDIN (FORMAT BINARY)",
            cancellationToken
        );
        for (var row = 0; row < set.Rows; row++)
        {
            await copy.StartRowAsync(cancellationToken);
            await copy.WriteAsync(1L, NpgsqlDbType.Bigint, cancellationToken);
            await copy.WriteAsync(row + 1L, NpgsqlDbType.Bigint, cancellationToken);
            await copy.WriteAsync(
                MemoryMarshal.AsBytes(set.Row(row)).ToArray(),
                NpgsqlDbType.Bytea,
                cancellationToken
            );
        }
        await copy.CompleteAsync(cancellationToken);
    }
}
