using ClosetCompanion.Catalog;
using ClosetCompanion.Catalog.Store;

namespace ClosetCompanion.Search.Queries;

/// <summary>Finds the products that a query names by their ids.</summary>
public static class NamedProducts
{
    /// <summary>The key of the one product on offer that has an id.</summary>
    /// <param name="store">The store.</param>
    /// <param name="id">The product's id in its catalogue.</param>
    /// <param name="scope">The catalogues that may have it.</param>
    /// <param name="cancellationToken">Stops looking.</param>
    /// <exception cref="QueryException">The id is unknown in the scope, or several of its catalogues have it.</exception>
    public static async Task<long> FindKeyAsync(
        ICatalogStore store,
        string id,
        Scope scope,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(scope);
        var catalogues = scope.Catalogue is { } only
            ? [only]
            : (await store.Products.GetCataloguesAsync(scope, cancellationToken))
                .Select(summary => summary.Name)
                .Distinct(StringComparer.Ordinal);
        var found = new List<StoredProduct>();
        foreach (var name in catalogues)
        {
            if (
                await store.Products.FindAsync(scope, name, id, cancellationToken) is
                { RetiredAt: null } product
            )
            {
                found.Add(product);
            }
        }
        return found.Count switch
        {
            1 => found[0].Key,
            0 => throw new QueryException($"There is no product with the id {id}."),
            _ => throw new QueryException(
                $"Several catalogues have a product {id} ({string.Join(", ", found.Select(product => product.Catalogue))}); name one of them (--catalogue NAME, or catalogue=NAME in a request)."
            ),
        };
    }
}
