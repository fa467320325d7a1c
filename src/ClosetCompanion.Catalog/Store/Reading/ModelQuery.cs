using Microsoft.Data.Sqlite;

namespace ClosetCompanion.Catalog.Store.Reading;

/// <summary>Counts what each model has embedded.</summary>
internal static class ModelQuery
{
    public static void Prepare(SqliteCommand command) =>
        command.CommandText = """
            SELECT m.id, m.hash, count(e.picture_key)
            FROM models m LEFT JOIN embeddings e ON e.model_key = m.key
            GROUP BY m.key ORDER BY m.id, m.hash
            """;

    public static ModelUse Map(SqliteDataReader reader) =>
        new(reader.GetString(0), reader.GetString(1), reader.GetInt32(2));
}
