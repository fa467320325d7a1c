using ClosetCompanion.Catalog.Postgres.Tests.Servers;

namespace ClosetCompanion.Catalog.Postgres.Tests.Objects;

/// <summary>
/// A database with a store whose pictures lie in storage of objects: that of <c>CLOSET_S3</c>
/// (<c>s3://BUCKET?endpoint=…</c>, with keys in the environment), else a server that the test starts.
/// </summary>
internal sealed class ObjectStorePlace : PostgresPlace
{
    private const string Variable = "CLOSET_S3";

    private ObjectServer? _server;
    private string? _place;

    /// <summary>The server of the test.</summary>
    public ObjectServer Server => _server!;

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }
    }

    protected override async Task<string> MoreAsync() => $";Pictures={await PlaceAsync()}";

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
