using System.IO.Compression;
using ClosetCompanion.Catalog.Sqlite;
using Microsoft.Data.Sqlite;

namespace ClosetCompanion.Catalog.Tests.Sqlite.Schema;

/// <summary>Stores as older versions left them.</summary>
internal static class OldStore
{
    public const string PictureHash =
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    /// <summary>
    /// Unpacks a store of version 0.1, which <c>closet backup</c> of that version made: the catalogue shop with R1 and B1
    /// on offer and B2 retired, vectors of closet-mini, and one key.
    /// </summary>
    public static Task UnpackAsync(string folder) =>
        ZipFile.ExtractToDirectoryAsync(
            Path.Combine(AppContext.BaseDirectory, "Sqlite", "Schema", "store-of-version-0.1.zip"),
            folder
        );

    /// <summary>Makes a database with the tables of the very first version, and one product.</summary>
    public static void MakeFirst(string database)
    {
        using Stream script = typeof(SqliteStore).Assembly.GetManifestResourceStream(
            "0001-products.sql"
        )!;
        using var reader = new StreamReader(script);
        Run(database, reader.ReadToEnd());
        Run(
            database,
            $$"""
            CREATE TABLE "__EFMigrationsHistory" (
              "MigrationId" TEXT NOT NULL CONSTRAINT "PK___EFMigrationsHistory" PRIMARY KEY, "ProductVersion" TEXT NOT NULL);
            INSERT INTO "__EFMigrationsHistory" VALUES ('20261123182444_Initial', '10.0.15');
            INSERT INTO catalogues VALUES (1, 'shop', 'shop.csv');
            INSERT INTO products (key, catalogue_key, external_id, title, category, attributes, content_hash, colour)
              VALUES (7, 1, 'A', 'Red shirt', '["Apparel","Shirts"]', '{"year":"2012"}', x'00', 'Red');
            INSERT INTO pictures VALUES (3, '{{PictureHash}}', 3);
            INSERT INTO product_pictures VALUES (7, 0, 3);
            INSERT INTO models VALUES (1, 'hash', 'model', 2);
            INSERT INTO embeddings VALUES (1, 3, x'0000803F00000000');
            """
        );
    }

    /// <summary>All rows, in the columns that stores of version 0.1 had.</summary>
    public static string DumpOldColumns(string database) =>
        string.Join(
            '\n',
            new[]
            {
                "SELECT json_array(key, name, source) FROM catalogues",
                "SELECT json_array(key, hash, id, dimensions) FROM models",
                "SELECT json_array(key, hash, length) FROM pictures",
                "SELECT json_array(product_key, ordinal, picture_key) FROM product_pictures",
                "SELECT json_array(model_key, picture_key, hex(vector)) FROM embeddings",
                "SELECT json_array(id, name, scope, created_at, revoked_at, hex(hash)) FROM api_keys",
                "SELECT json_array(name, value) FROM settings",
                """
                SELECT json_array(key, catalogue_key, external_id, title, description, brand, category, colour, gender, season,
                  usage, price, currency, link, variant_group, attributes, hex(content_hash), retired_at) FROM products
                """,
            }.Select(query =>
                Run(
                    database,
                    $"SELECT group_concat(row, char(10) ORDER BY row) FROM ({query.Replace(") FROM", ") AS row FROM")})"
                )
            )
        );

    /// <summary>Runs SQL and gives the first value of its first row.</summary>
    public static string? Run(string database, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={database}");
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar()?.ToString();
    }
}
