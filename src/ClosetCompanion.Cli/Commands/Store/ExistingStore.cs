using ClosetCompanion.Catalog;
using ClosetCompanion.Catalog.Sqlite;

namespace ClosetCompanion.Cli.Commands.Store;

/// <summary>Opens a store for commands that would have nothing to do with a new one.</summary>
internal static class ExistingStore
{
    /// <exception cref="CatalogException">There is none in the folder, or it cannot be used.</exception>
    public static Task<SqliteStore> OpenAsync(string folder, CancellationToken cancellationToken) =>
        SqliteStore.Exists(folder)
            ? SqliteStore.OpenAsync(folder, cancellationToken)
            : throw new CatalogException(
                $"There is no store in {folder} yet. Name another folder with --data, or begin with closet import SOURCE."
            );
}
