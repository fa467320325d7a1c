using ClosetCompanion.Catalog;
using ClosetCompanion.Cli.Options;
using ClosetCompanion.Search;
using ClosetCompanion.Search.Queries;

namespace ClosetCompanion.Cli.Commands.Searching;

/// <summary>Finds the products that a query names by their ids.</summary>
internal static class ProductIds
{
    /// <exception cref="QueryException">An id is unknown, or several catalogues have it.</exception>
    public static async Task<IReadOnlyList<QueryProduct>> FindAsync(
        Companion companion,
        IReadOnlyList<WeightedText> ids,
        Scope scope,
        CancellationToken cancellationToken
    )
    {
        var products = new List<QueryProduct>();
        foreach (var (id, weight) in ids)
        {
            var key = await NamedProducts.FindKeyAsync(
                companion.Store,
                id,
                scope,
                cancellationToken
            );
            products.Add(new QueryProduct(key, weight));
        }
        return products;
    }
}
