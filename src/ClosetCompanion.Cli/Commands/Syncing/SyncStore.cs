using ClosetCompanion.Catalog.Sqlite;

namespace ClosetCompanion.Cli.Commands.Syncing;

/// <summary>Opens a store that is there; looking for feeds does not make one.</summary>
internal static class SyncStore
{
    public static async Task<SqliteStore?> OpenAsync(
        string folder,
        CancellationToken cancellationToken
    ) => SqliteStore.Exists(folder) ? await SqliteStore.OpenAsync(folder, cancellationToken) : null;
}
