using Microsoft.Data.Sqlite;

namespace ClosetCompanion.Catalog.Store.Reading;

/// <summary>Finds pictures that wait to be embedded.</summary>
internal static class PictureQuery
{
    public static void NotEmbedded(SqliteCommand command, string modelHash)
    {
        command.CommandText = """
            SELECT i.hash
            FROM pictures i
            WHERE NOT EXISTS (
                SELECT 1 FROM embeddings made
                WHERE made.picture_key = i.key AND made.model_key = (SELECT key FROM models WHERE hash = @model))
              AND EXISTS (
                SELECT 1 FROM product_pictures shown JOIN products p ON p.key = shown.product_key
                WHERE shown.picture_key = i.key AND p.retired_at IS NULL)
            ORDER BY i.key
            """;
        command.Parameters.AddWithValue("@model", modelHash);
    }
}
