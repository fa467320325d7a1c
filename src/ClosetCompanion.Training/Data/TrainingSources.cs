using ClosetCompanion.Catalog;
using ClosetCompanion.Catalog.Import;
using ClosetCompanion.Catalog.Store;

namespace ClosetCompanion.Training.Data;

/// <summary>Tells what products are to be trained on.</summary>
internal static class TrainingSources
{
    /// <summary>What lies at a path: the program's store, or anything that can be imported into it.</summary>
    /// <param name="path">A data folder, or a file or folder that <c>closet import</c> reads.</param>
    /// <param name="catalogue">A catalogue of the store; null for its only one.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="CatalogException">There is nothing of the sort.</exception>
    public static async Task<IProductSource> OpenAsync(
        string path,
        string? catalogue,
        CancellationToken cancellationToken
    )
    {
        if (CatalogStore.Exists(path))
        {
            return await StoreSource.OpenAsync(path, catalogue, cancellationToken);
        }

        return catalogue is null
            ? ProductSources.Open(path)
            : throw new CatalogException(
                $"--catalogue {catalogue} names a part of a store, but {path} is no data folder: it has no closet.db."
            );
    }
}
