using ClosetCompanion.Catalog;
using ClosetCompanion.Catalog.Import;
using ClosetCompanion.Catalog.Store;

namespace ClosetCompanion.Search.Starting;

/// <summary>Decides whether a store is still to be filled from its first source.</summary>
internal static class FirstStart
{
    /// <summary>Whether the store is empty, or an earlier first start was stopped half-way.</summary>
    /// <param name="products">The store.</param>
    /// <param name="source">The first source.</param>
    /// <param name="catalogue">The catalogue that it goes to.</param>
    /// <param name="cancellationToken">Stops looking.</param>
    public static async Task<bool> IsNeededAsync(
        IProductStore products,
        IProductSource source,
        string catalogue,
        CancellationToken cancellationToken
    )
    {
        var catalogues = await products.GetCataloguesAsync(Scope.Public, cancellationToken);
        if (catalogues.Count == 0)
        {
            return true;
        }
        var begun = catalogues.FirstOrDefault(known =>
            known.Name == catalogue && known.Source == source.Description
        );
        return begun is not null
            && await source.CountAsync(cancellationToken) > begun.Products + begun.Retired;
    }
}
