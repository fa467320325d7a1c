using ClosetCompanion.Catalog.Import;
using ClosetCompanion.Catalog.Store;

namespace ClosetCompanion.Search;

/// <summary>Decides whether a store is still to be filled from its first source.</summary>
internal static class FirstStart
{
    /// <summary>
    /// The first source, when the store is empty or when an earlier first start was stopped half-way; null otherwise.
    /// </summary>
    public static async Task<IProductSource?> SourceToImportAsync(
        CatalogStore store,
        CompanionOptions options,
        CancellationToken cancellationToken
    )
    {
        if (options.FirstSource is not { } source)
        {
            return null;
        }
        var catalogues = await store.GetCataloguesAsync(cancellationToken);
        var begun = catalogues.FirstOrDefault(catalogue =>
            catalogue.Name == options.FirstCatalogue && catalogue.Source == source.Description
        );
        var stoppedHalfWay =
            begun is not null
            && await source.CountAsync(cancellationToken) > begun.Products + begun.Retired;
        return catalogues.Count == 0 || stoppedHalfWay ? source : null;
    }
}
