using Microsoft.Data.Sqlite;

namespace ClosetCompanion.Catalog.Store.Reading;

/// <summary>Reads the vectors of products on offer.</summary>
internal sealed class VectorQuery(string modelHash, string? catalogue)
{
    private byte[] _bytes = [];

    public void Prepare(SqliteCommand command)
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

    public ProductVector Map(SqliteDataReader reader)
    {
        int length = (int)reader.GetBytes(1, 0, null, 0, 0);
        if (_bytes.Length < length)
        {
            _bytes = new byte[length];
        }
        reader.GetBytes(1, 0, _bytes, 0, length);
        return new ProductVector(reader.GetInt64(0), VectorBlob.Read(_bytes.AsSpan(0, length)));
    }
}
