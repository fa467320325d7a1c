using ClosetCompanion.Catalog.Sqlite;
using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Catalog.Tests.Contract;

namespace ClosetCompanion.Catalog.Tests.Sqlite;

/// <summary>A folder with a SQLite store.</summary>
public sealed class SqlitePlace : StorePlace
{
    private readonly TemporaryFolder _folder = new();

    public override async Task<ICatalogStore> OpenAsync(TimeProvider? timeProvider = null) =>
        await SqliteStore.OpenAsync(_folder.Path, timeProvider ?? TimeProvider.System);

    public override ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }
}
