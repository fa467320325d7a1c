using ClosetCompanion.Catalog.Postgres.Statements;
using ClosetCompanion.Catalog.Store.Upkeep;
using Npgsql;

namespace ClosetCompanion.Catalog.Postgres.Checking;

/// <summary>Whether every product is complete. That references lead somewhere, PostgreSQL sees to.</summary>
internal static class RowCheck
{
    public static async Task<IEnumerable<StoreFinding?>> RunAsync(
        NpgsqlConnection connection,
        CancellationToken cancellationToken
    ) =>
        [
            StoreFinding.Of(
                "Products have no picture",
                await connection.ListAsync<string>(
                    """
                    SELECT p.external_id || ' of ' || c.name FROM products p JOIN catalogues c ON c.key = p.catalogue_key
                    WHERE NOT EXISTS (SELECT 1 FROM product_pictures shown WHERE shown.product_key = p.key)
                      AND p.title <> '' ORDER BY p.key
                    """,
                    null,
                    cancellationToken
                ),
                "Import its catalogue again."
            ),
            StoreFinding.Of(
                "Products have lists or attributes that cannot be read",
                await connection.ListAsync<string>(
                    """
                    SELECT p.external_id || ' of ' || c.name FROM products p JOIN catalogues c ON c.key = p.catalogue_key
                    WHERE (p.attributes IS JSON OBJECT) IS NOT TRUE OR (p.category IS JSON ARRAY) IS NOT TRUE
                      OR (p.other_colours IS JSON ARRAY) IS NOT TRUE ORDER BY p.key
                    """,
                    null,
                    cancellationToken
                ),
                "Restore the store from a backup, or import its catalogue again."
            ),
        ];
}
