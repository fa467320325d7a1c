using ClosetCompanion.Catalog;
using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Search.Queries;

namespace ClosetCompanion.Cli.Commands.People;

/// <summary>Finds the product that an opinion is about.</summary>
internal static class NamedProduct
{
    /// <summary>The one product of a scope that has an id, on offer or gone.</summary>
    /// <exception cref="QueryException">The id is unknown in the scope, or several of its catalogues have it.</exception>
    public static async Task<StoredProduct> FindAsync(
        ICatalogStore store,
        string id,
        Scope scope,
        CancellationToken cancellationToken
    )
    {
        var catalogues = scope.Catalogue is { } only
            ? [only]
            : (await store.Products.GetCataloguesAsync(scope, cancellationToken))
                .Select(summary => summary.Name)
                .Distinct(StringComparer.Ordinal);
        var found = new List<StoredProduct>();
        foreach (var name in catalogues)
        {
            if (await store.Products.FindAsync(scope, name, id, cancellationToken) is { } product)
            {
                found.Add(product);
            }
        }
        return found switch
        {
            [var one] => one,
            [] => throw new QueryException($"There is no product with the id {id}."),
            _ => throw new QueryException(
                $"Several catalogues have a product {id} ({string.Join(", ", found.Select(product => product.Catalogue))}); name one of them with --catalogue NAME."
            ),
        };
    }
}
