using System.Text;
using ClosetCompanion.Catalog;
using ClosetCompanion.Catalog.Import;
using ClosetCompanion.Catalog.Import.Sources;
using ClosetCompanion.Catalog.Postgres;
using ClosetCompanion.Catalog.Postgres.Tests.Servers;
using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Clip;
using ClosetCompanion.Search.Embedding;
using ClosetCompanion.Tests.Shared;
using ClosetCompanion.Web.Tests.Fixtures;
using Npgsql;

namespace ClosetCompanion.Web.Tests.Nodes;

/// <summary>A server of PostgreSQL with databases for one test; without one the test is skipped with the reason.</summary>
internal sealed class NodeStore : IAsyncDisposable
{
    private readonly TestServer _server;
    private readonly TemporaryFolder _folder = new();

    private NodeStore(TestServer server) => _server = server;

    /// <summary>The folder of the colour model.</summary>
    public string ColourModelFolder => _folder["colours"];

    public static async Task<NodeStore> StartAsync()
    {
        var (server, reason) = await TestServer.StartAsync();
        if (server is null)
        {
            Assert.Skip(reason);
        }

        var store = new NodeStore(server);
        await ColourModel.WriteAsync(store.ColourModelFolder, CancellationToken.None);
        return store;
    }

    /// <summary>A file or folder of the test.</summary>
    public string PathOf(string name) => _folder[name];

    /// <summary>Makes an empty database.</summary>
    /// <returns>What names it.</returns>
    public async Task<string> MakeDatabaseAsync()
    {
        var name = $"closet_{Guid.NewGuid():N}";
        await using var source = NpgsqlDataSource.Create(_server.Text + ";Pooling=false");
        await using var make = source.CreateCommand($"CREATE DATABASE {name}");
        await make.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        return new NpgsqlConnectionStringBuilder(_server.Text) { Database = name }.ConnectionString;
    }

    /// <summary>Imports a file in this process, in peace.</summary>
    public static async Task ImportAsync(string store, string model, string file, string catalogue)
    {
        await using var opened = await PostgresStore.OpenAsync(store);
        using var clip = ClipModel.Load(model);
        await new CatalogueImporter(opened, clip).RunAsync(
            ProductSources.Open(file, new FeedSettings()),
            catalogue,
            cancellationToken: TestContext.Current.CancellationToken
        );
    }

    /// <summary>Everything that a catalogue holds, a line for each product: its fields, pictures and vectors.</summary>
    public static async Task<IReadOnlyList<string>> DumpAsync(
        string store,
        string model,
        string catalogue
    )
    {
        await using var opened = await PostgresStore.OpenAsync(store);
        using var clip = ClipModel.Load(model);
        var products = await opened
            .Products.ReadAsync(Scope.Public.Only(catalogue))
            .ToDictionaryAsync(product => product.Key);
        var lines = new List<string>();
        await using var view = await opened.OpenViewAsync();
        foreach (var state in await view.GetCataloguesAsync())
        {
            if (state.Name != catalogue)
            {
                continue;
            }

            await foreach (
                var changed in view.ReadChangesAsync(state.Key, 0, clip.Manifest.PictureHash)
            )
            {
                var product = products[changed.Key];
                lines.Add(Line(product, changed));
            }
        }

        return [.. lines.Order(StringComparer.Ordinal)];
    }

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        await _server.DisposeAsync();
        _folder.Dispose();
    }

    private static string Line(StoredProduct product, ChangedProduct changed)
    {
        var line = new StringBuilder();
        line.Append($"{product.Product.Id} {product.Product.Title} {product.Product.Colour} ");
        line.AppendJoin(' ', product.Pictures);
        foreach (var vector in changed.Vectors)
        {
            line.Append(' ')
                .AppendJoin(',', vector.ToArray().Select(BitConverter.SingleToInt32Bits));
        }

        return line.ToString();
    }
}
