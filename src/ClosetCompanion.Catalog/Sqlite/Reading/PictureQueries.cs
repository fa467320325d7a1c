using ClosetCompanion.Catalog.Sqlite.Rows;
using Microsoft.Data.Sqlite;

namespace ClosetCompanion.Catalog.Sqlite.Reading;

/// <summary>Says who may see a picture.</summary>
internal static class PictureQueries
{
    /// <summary>Whether a product of a scope shows the picture, or it waits for the first product that shows it.</summary>
    // A picture gets its row with its first product. One whose row no product names any more is a leftover.
    public static bool IsVisible(SqliteConnection connection, Scope scope, string hash)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = $"""
            SELECT NOT EXISTS (SELECT 1 FROM pictures WHERE hash = @hash) OR coalesce(max({ScopeFilter.Of(
                CatalogueQueries.ReadStates(connection),
                scope
            )}), 0)
            FROM pictures i
            JOIN product_pictures shown ON shown.picture_key = i.key
            JOIN products p ON p.key = shown.product_key
            WHERE i.hash = @hash
            """;
        command.Parameters.AddWithValue("@hash", hash);
        return (long)command.ExecuteScalar()! != 0;
    }
}
