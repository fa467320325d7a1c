using Microsoft.Data.Sqlite;

namespace ClosetCompanion.Catalog.Store.Reading;

/// <summary>Counts what each catalogue holds.</summary>
internal static class CatalogueQuery
{
    public static void Prepare(SqliteCommand command) =>
        command.CommandText = """
            SELECT c.name, count(p.key) - count(p.retired_at), count(p.retired_at), c.source
            FROM catalogues c LEFT JOIN products p ON p.catalogue_key = c.key
            GROUP BY c.key ORDER BY c.name
            """;

    public static CatalogueSummary Map(SqliteDataReader reader) =>
        new(reader.GetString(0), reader.GetInt32(1), reader.GetInt32(2), reader.GetString(3));
}
