using ClosetCompanion.Catalog.Fields;
using ClosetCompanion.Catalog.Store.Upkeep;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ClosetCompanion.Catalog.Sqlite.Checking;

/// <summary>Whether the database file is whole, every reference leads somewhere and every product is complete.</summary>
internal static class DatabaseCheck
{
    private const string Damaged =
        "Restore the store from a backup, or move closet.db away and import again.";
    private const string ImportAgain = "Import its catalogue again.";

    private static readonly string _unreadable = string.Join(
        " OR ",
        ProductFields
            .All.Where(field => field.Type == typeof(IReadOnlyList<string>))
            .Select(field => $"NOT json_valid(p.{field.Column})")
    );

    /// <summary>What SQLite itself finds wrong with the file; null when it is whole.</summary>
    public static StoreFinding? FindDamage(SqliteConnection connection) =>
        StoreFinding.Of(
            "The database file is damaged",
            [.. connection.Query<string>("PRAGMA integrity_check(20)").Where(line => line != "ok")],
            Damaged
        );

    /// <summary>Rows that cannot be right.</summary>
    public static IEnumerable<StoreFinding> FindBrokenRows(SqliteConnection connection) =>
        new[]
        {
            StoreFinding.Of(
                "Rows refer to others that are not there",
                connection.Query<string>(
                    """SELECT "table" || ' row ' || coalesce(rowid, '?') || ' to ' || parent FROM pragma_foreign_key_check"""
                ),
                Damaged
            ),
            StoreFinding.Of(
                "Products have no picture",
                connection.Query<string>(
                    """
                    SELECT p.external_id || ' of ' || c.name FROM products p JOIN catalogues c ON c.key = p.catalogue_key
                    WHERE NOT EXISTS (SELECT 1 FROM product_pictures shown WHERE shown.product_key = p.key) AND p.title <> ''
                    """
                ),
                ImportAgain
            ),
            StoreFinding.Of(
                "Products have lists or attributes that cannot be read",
                connection.Query<string>(
                    $"""
                    SELECT p.external_id || ' of ' || c.name FROM products p JOIN catalogues c ON c.key = p.catalogue_key
                    WHERE NOT json_valid(p.attributes) OR {_unreadable}
                    """
                ),
                Damaged
            ),
        }.OfType<StoreFinding>();
}
