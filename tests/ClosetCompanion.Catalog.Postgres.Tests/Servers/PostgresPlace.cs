using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Catalog.Tests.Contract;

namespace ClosetCompanion.Catalog.Postgres.Tests.Servers;

/// <summary>A database with a store.</summary>
public class PostgresPlace : StorePlace
{
    private readonly List<PostgresStore> _opened = [];
    private string? _database;

    /// <summary>What names the database alone; there is one once a store was opened.</summary>
    public string Database => _database!;

    public override async Task<ICatalogStore> OpenAsync(TimeProvider? timeProvider = null)
    {
        _database ??= await TestDatabases.Current.TakeAsync();
        PostgresStore store = await PostgresStore.OpenAsync(
            _database + await MoreAsync(),
            timeProvider ?? TimeProvider.System
        );
        _opened.Add(store);
        return store;
    }

    public override async ValueTask DisposeAsync()
    {
        foreach (PostgresStore store in _opened)
        {
            await store.DisposeAsync();
        }
        if (_database is not null)
        {
            await TestDatabases.Current.GiveBackAsync(_database);
        }
    }

    /// <summary>What the store's text says besides the database.</summary>
    protected virtual Task<string> MoreAsync() => Task.FromResult("");
}
