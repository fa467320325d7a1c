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
        if (ids.Count == 0)
        {
            return [];
        }
        var catalogues = catalogue is not null
            ? [catalogue]
            : (await companion.Store.GetCataloguesAsync(cancellationToken))
                .Select(summary => summary.Name)
                .ToArray();
        var products = new List<QueryProduct>();
        foreach (var (id, weight) in ids)
        {
            var key = await FindKeyAsync(companion, id, catalogues, cancellationToken);
            products.Add(new QueryProduct(key, weight));
        }
        return products;
    }

    private static async Task<long> FindKeyAsync(
        Companion companion,
        string id,
        IReadOnlyList<string> catalogues,
        CancellationToken cancellationToken
    )
    {
        var found = new List<(string Catalogue, long Key)>();
        foreach (var name in catalogues)
        {
            if (
                await companion.Store.FindProductAsync(name, id, cancellationToken) is
                { RetiredAt: null } product
            )
            {
                found.Add((name, product.Key));
            }
        }
        return found.Count switch
        {
            1 => found[0].Key,
            0 => throw new QueryException($"There is no product with the id {id}."),
            _ => throw new QueryException(
                $"Several catalogues have a product {id} ({string.Join(", ", found.Select(f => f.Catalogue))}); name one with --catalogue."
            ),
        };
    }
}
