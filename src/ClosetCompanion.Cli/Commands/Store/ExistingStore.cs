using ClosetCompanion.Catalog;
using ClosetCompanion.Catalog.Postgres;
using ClosetCompanion.Catalog.Store;

namespace ClosetCompanion.Cli.Commands.Store;

/// <summary>Opens a store for commands that would have nothing to do with a new one.</summary>
internal static class ExistingStore
{
    /// <exception cref="CatalogException">There is none in the folder, or it cannot be used.</exception>
    public static async Task<ICatalogStore> OpenAsync(
        string folder,
        CancellationToken cancellationToken
    ) =>
        await CatalogStores.ExistsAsync(folder, cancellationToken)
            ? await CatalogStores.OpenAsync(folder, cancellationToken)
            : throw new CatalogException(
                $"There is no store in {CatalogStores.Describe(folder)} yet. Name another one with --data, or begin with closet import SOURCE."
            );
}
