using Microsoft.Data.Sqlite;

namespace ClosetCompanion.Catalog.Store.Reading;

/// <summary>Reads the vectors of products on offer.</summary>
internal static class VectorQuery
{
    public static void OnOffer(SqliteCommand command, string modelHash, string? catalogue)
    {
        // CROSS JOIN keeps SQLite to this order of tables; otherwise it sorts all the vectors in the end, at three times the cost.
        command.CommandText = """
            SELECT shown.product_key, made.vector
            FROM product_pictures shown
            CROSS JOIN products p ON p.key = shown.product_key
            CROSS JOIN embeddings made ON made.picture_key = shown.picture_key
              AND made.model_key = (SELECT key FROM models WHERE hash = @model)
            WHERE made.vector IS NOT NULL
              AND p.retired_at IS NULL
              AND (@catalogue IS NULL OR p.catalogue_key = (SELECT key FROM catalogues WHERE name = @catalogue))
            ORDER BY shown.product_key, shown.ordinal
            """;
        command.Parameters.AddWithValue("@model", modelHash);
        command.Parameters.AddWithValue("@catalogue", (object?)catalogue ?? DBNull.Value);
    }

    public static ProductVector Map(SqliteDataReader reader) =>
        new(reader.GetInt64(0), VectorBlob.Read(reader.GetFieldValue<byte[]>(1)));
}
