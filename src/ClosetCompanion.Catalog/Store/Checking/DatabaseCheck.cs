using Microsoft.Data.Sqlite;

namespace ClosetCompanion.Catalog.Store.Checking;

/// <summary>Whether the database file is whole, every reference leads somewhere and every product is complete.</summary>
internal static class DatabaseCheck
{
    private const string Damaged =
        "Restore the store from a backup, or move closet.db away and import again.";
    private const string ImportAgain = "Import its catalogue again.";

    /// <summary>What SQLite itself finds wrong with the file; null when it is whole.</summary>
    public static StoreFinding? FindDamage(SqliteConnection connection) =>
        StoreFinding.Of(
            "The database file is damaged",
            [
                .. PlaceList
                    .Read(connection, "PRAGMA integrity_check(20)")
                    .Where(line => line != "ok"),
            ],
            Damaged
        );

    /// <summary>Rows that cannot be right.</summary>
    public static IEnumerable<StoreFinding> FindBrokenRows(SqliteConnection connection) =>
        new[]
        {
            StoreFinding.Of(
                "Rows refer to others that are not there",
                PlaceList.Read(
                    connection,
                    """SELECT "table" || ' row ' || coalesce(rowid, '?') || ' to ' || parent FROM pragma_foreign_key_check"""
                ),
                Damaged
            ),
            StoreFinding.Of(
                "Products have no picture",
                PlaceList.Read(
                    connection,
                    """
                    SELECT p.external_id || ' of ' || c.name FROM products p JOIN catalogues c ON c.key = p.catalogue_key
                    WHERE NOT EXISTS (SELECT 1 FROM product_pictures shown WHERE shown.product_key = p.key)
                    """
                ),
                ImportAgain
            ),
            StoreFinding.Of(
                "Products have a category or attributes that cannot be read",
                PlaceList.Read(
                    connection,
                    """
                    SELECT p.external_id || ' of ' || c.name FROM products p JOIN catalogues c ON c.key = p.catalogue_key
                    WHERE NOT json_valid(p.category) OR NOT json_valid(p.attributes)
                    """
                ),
                Damaged
            ),
        }.OfType<StoreFinding>();
}
