using ClosetCompanion.Catalog.Store;

namespace ClosetCompanion.Search.Queries;

/// <summary>Finds the products that a query names by their ids.</summary>
public static class NamedProducts
{
    /// <summary>The key of the one product on offer that has an id.</summary>
    /// <param name="store">The store.</param>
    /// <param name="id">The product's id in its catalogue.</param>
    /// <param name="catalogue">The catalogue; null when any may have it.</param>
    /// <param name="cancellationToken">Stops looking.</param>
    /// <exception cref="QueryException">The id is unknown, or several catalogues have it.</exception>
    public static async Task<long> FindKeyAsync(
        CatalogStore store,
        string id,
        string? catalogue,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(store);
        var catalogues = catalogue is not null
            ? [catalogue]
            : (await store.GetCataloguesAsync(cancellationToken)).Select(summary => summary.Name);
        var found = new List<StoredProduct>();
        foreach (var name in catalogues)
        {
            if (
                await store.FindProductAsync(name, id, cancellationToken) is
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
