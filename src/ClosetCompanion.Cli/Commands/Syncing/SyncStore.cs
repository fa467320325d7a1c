using ClosetCompanion.Catalog.Postgres;
using ClosetCompanion.Catalog.Store;

namespace ClosetCompanion.Cli.Commands.Syncing;

/// <summary>Opens a store that is there; looking for feeds does not make one.</summary>
internal static class SyncStore
{
    public static async Task<ICatalogStore?> OpenAsync(
        string folder,
        CancellationToken cancellationToken
    ) =>
        await CatalogStores.ExistsAsync(folder, cancellationToken)
            ? await CatalogStores.OpenAsync(folder, cancellationToken)
            : null;
}
