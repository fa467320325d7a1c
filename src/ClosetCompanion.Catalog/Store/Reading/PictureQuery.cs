using Microsoft.Data.Sqlite;

namespace ClosetCompanion.Catalog.Store.Reading;

/// <summary>Finds pictures that wait to be embedded, and those that cannot be.</summary>
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

    public static void Refused(SqliteCommand command, string modelHash, string catalogue)
    {
        // CROSS JOIN starts with the few pictures that were refused, not with all products.
        command.CommandText = """
            SELECT p.external_id, i.hash
            FROM embeddings made
            CROSS JOIN pictures i ON i.key = made.picture_key
            CROSS JOIN product_pictures shown ON shown.picture_key = made.picture_key
            CROSS JOIN products p ON p.key = shown.product_key
            WHERE made.model_key = (SELECT key FROM models WHERE hash = @model) AND made.vector IS NULL
              AND p.retired_at IS NULL AND p.catalogue_key = (SELECT key FROM catalogues WHERE name = @catalogue)
            ORDER BY p.key, shown.ordinal
            """;
        command.Parameters.AddWithValue("@model", modelHash);
        command.Parameters.AddWithValue("@catalogue", catalogue);
    }

    public static RefusedPicture MapRefused(SqliteDataReader reader) =>
        new(reader.GetString(0), reader.GetString(1));
}
