using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Catalog.Tests.Contract;

namespace ClosetCompanion.Catalog.Postgres.Tests.Servers;

/// <summary>A database with a store.</summary>
public sealed class PostgresPlace : StorePlace
{
    private readonly List<PostgresStore> _opened = [];
    private string? _text;

    public override async Task<ICatalogStore> OpenAsync(TimeProvider? timeProvider = null)
    {
        _text ??= await TestDatabases.Current.TakeAsync();
        PostgresStore store = await PostgresStore.OpenAsync(
            _text,
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
        if (_text is not null)
        {
            await TestDatabases.Current.GiveBackAsync(_text);
        }
    }
}
