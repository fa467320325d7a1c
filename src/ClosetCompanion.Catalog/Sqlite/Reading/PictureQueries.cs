using ClosetCompanion.Catalog.Sqlite.Rows;
using Microsoft.Data.Sqlite;

namespace ClosetCompanion.Catalog.Sqlite.Reading;

/// <summary>Says who may see a picture.</summary>
internal static class PictureQueries
{
    /// <summary>Whether a product of a scope shows the picture, or none of anybody does.</summary>
    public static bool IsVisible(SqliteConnection connection, Scope scope, string hash)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = $"""
            SELECT count(*) = 0 OR max({ScopeFilter.Of(
                CatalogueQueries.ReadStates(connection),
                scope
            )})
            FROM pictures i
            JOIN product_pictures shown ON shown.picture_key = i.key
            JOIN products p ON p.key = shown.product_key
            WHERE i.hash = @hash
            """;
        command.Parameters.AddWithValue("@hash", hash);
        return (long)command.ExecuteScalar()! != 0;
    }
}
