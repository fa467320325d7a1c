using ClosetCompanion.Catalog.Postgres.Tests.Servers;
using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Catalog.Tests.Contract;

namespace ClosetCompanion.Catalog.Postgres.Tests.Objects;

/// <summary>
/// A database with a store whose pictures lie in storage of objects: that of <c>CLOSET_S3</c>
/// (<c>s3://BUCKET?endpoint=…</c>, with keys in the environment), else a server that the test starts.
/// </summary>
internal sealed class ObjectStorePlace : StorePlace
{
    private const string Variable = "CLOSET_S3";

    private readonly List<PostgresStore> _opened = [];
    private ObjectServer? _server;
    private string? _database;
    private string? _place;

    /// <summary>The server of the test.</summary>
    public ObjectServer Server => _server!;

    /// <summary>What names the database alone.</summary>
    public string Database => _database!;

    public override async Task<ICatalogStore> OpenAsync(TimeProvider? timeProvider = null)
    {
        _database ??= await TestDatabases.Current.TakeAsync();
        PostgresStore store = await PostgresStore.OpenAsync(
            $"{_database};Pictures={await PlaceAsync()}",
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
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }
    }

    private async Task<string> PlaceAsync()
    {
        if (_place is not null)
        {
            return _place;
        }
        string prefix = Guid.NewGuid().ToString("N");
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named)
        {
            string[] parts = named.Split('?', 2);
            return _place = $"{parts[0].TrimEnd('/')}/{prefix}?{parts.ElementAtOrDefault(1)}";
        }
        ObjectServer.SetKeys();
        _server = await ObjectServer.StartAsync();
        return _place = _server.PlaceOf(prefix);
    }
}
