using System.Runtime.InteropServices;
using ClosetCompanion.Catalog.Store;
using Microsoft.Data.Sqlite;

namespace ClosetCompanion.Benchmarks.Index;

/// <summary>A store with a product for each vector.</summary>
/// <remarks>
/// Its rows are written by SQL: an import would write a picture file for each product, which takes an hour for a
/// million and has no part in what is measured here.
/// </remarks>
internal static class BenchmarkStore
{
    public const string ModelHash = "benchmark";

    /// <summary>Makes it in a folder.</summary>
    public static async Task<CatalogStore> MakeAsync(
        string folder,
        VectorSet set,
        CancellationToken cancellationToken
    )
    {
        var store = await CatalogStore.OpenAsync(folder, cancellationToken);
        await Task.Run(() => Fill(Path.Combine(folder, "closet.db"), set), cancellationToken);
        return store;
    }

    private static void Fill(string file, VectorSet set)
    {
        using var connection = new SqliteConnection($"Data Source={file}");
        connection.Open();
        // The texts are not measured, and writing them takes longer than all the rest.
        Run(connection, "DROP TRIGGER product_texts_put");
        Run(connection, "PRAGMA synchronous = OFF");
        using var transaction = connection.BeginTransaction();
        Run(
            connection,
            "INSERT INTO catalogues (key, name, source) VALUES (1, 'all', 'benchmark')"
        );
        Run(
            connection,
            $"INSERT INTO models (key, hash, id, dimensions) VALUES (1, '{ModelHash}', 'benchmark', {set.Dimensions})"
        );
        Run(
            connection,
            $"""
            INSERT INTO products (key, catalogue_key, external_id, title, category, colour, price, attributes, content_hash)
            WITH RECURSIVE row(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM row WHERE n < {set.Rows})
            SELECT n, 1, n, 'Product ' || n, '["Apparel","Kind ' || (n % 50) || '"]', 'Colour ' || (n % 30), n % 200, '{"{}"}', x'00' FROM row
            """
        );
        Run(
            connection,
            "INSERT INTO pictures (key, hash, length) SELECT key, printf('%064d', key), 1 FROM products"
        );
        Run(
            connection,
            "INSERT INTO product_pictures (product_key, ordinal, picture_key) SELECT key, 0, key FROM products"
        );
        using var put = connection.CreateCommand();
        put.CommandText =
            "INSERT INTO embeddings (model_key, picture_key, vector) VALUES (1, @key, @vector)";
        var key = put.Parameters.Add("@key", SqliteType.Integer);
        var vector = put.Parameters.Add("@vector", SqliteType.Blob);
        for (var row = 0; row < set.Rows; row++)
        {
            key.Value = row + 1;
            vector.Value = MemoryMarshal.AsBytes(set.Row(row)).ToArray();
            put.ExecuteNonQuery();
        }
        transaction.Commit();
    }

    private static void Run(SqliteConnection connection, string statement)
    {
        using var command = connection.CreateCommand();
        command.CommandText = statement;
        command.CommandTimeout = 0;
        command.ExecuteNonQuery();
    }
}
