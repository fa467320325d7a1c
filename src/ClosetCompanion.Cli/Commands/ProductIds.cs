using ClosetCompanion.Cli.Options;
using ClosetCompanion.Search;
using ClosetCompanion.Search.Queries;

namespace ClosetCompanion.Cli.Commands;

/// <summary>Finds the products that a query names by their ids.</summary>
internal static class ProductIds
{
    /// <exception cref="QueryException">An id is unknown, or several catalogues have it.</exception>
    public static async Task<IReadOnlyList<QueryProduct>> FindAsync(
        Companion companion,
        IReadOnlyList<WeightedText> ids,
        string? catalogue,
        CancellationToken cancellationToken
    )
    {
        var products = new List<QueryProduct>();
        foreach (var (id, weight) in ids)
        {
            var key = await NamedProducts.FindKeyAsync(
                companion.Store,
                id,
                catalogue,
                cancellationToken
            );
            products.Add(new QueryProduct(key, weight));
        }
        return products;
    }
}
