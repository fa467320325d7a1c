using ClosetCompanion.Catalog.Postgres.Statements;
using ClosetCompanion.Catalog.Store;
using Npgsql;

namespace ClosetCompanion.Catalog.Postgres.Reading;

/// <summary>Reads the products on offer whose words are to be written or compared.</summary>
internal static class ProductTexts
{
    /// <summary>Some products, those that follow a key, each with the key of its catalogue.</summary>
    public static async Task<IReadOnlyList<(long Key, long Catalogue, Product Product)>> ReadAsync(
        NpgsqlConnection connection,
        long after,
        int most,
        CancellationToken cancellationToken
    )
    {
        List<StoredProduct> products = await ProductQueries
            .ReadPageAsync(connection, Scope.Everything, after, most, cancellationToken)
            .ToListAsync(cancellationToken);
        var catalogues = (
            await connection.ListAsync<(long Key, long Catalogue)>(
                "SELECT key, catalogue_key FROM products WHERE key = ANY(@keys)",
                new { keys = products.Select(product => product.Key).ToArray() },
                cancellationToken
            )
        ).ToDictionary(row => row.Key, row => row.Catalogue);
        return
        [
            .. products.Select(product => (product.Key, catalogues[product.Key], product.Product)),
        ];
    }
}
