using System.Text;
using ClosetCompanion.Catalog.Import;
using ClosetCompanion.Catalog.Import.Fetching;
using ClosetCompanion.Catalog.Import.Running;
using ClosetCompanion.Catalog.Import.Sources;
using ClosetCompanion.Catalog.Sqlite;
using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Tests.Shared.Shops;

namespace ClosetCompanion.Catalog.Tests.Import.Fetching;

/// <summary>A table whose pictures lie on a shop's server, and a store.</summary>
public abstract class FetchingTest : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();

    private protected ShopServer Shop { get; private set; } = null!;

    private protected ShiftedClock Clock { get; } = new();

    private protected ICatalogStore Store { get; private set; } = null!;

    /// <summary>The longest that a picture may take.</summary>
    protected TimeSpan Longest { get; set; } = TimeSpan.FromSeconds(30);

    public async ValueTask InitializeAsync()
    {
        Shop = await ShopServer.StartAsync();
        Store = await SqliteStore.OpenAsync(_folder.File("data"), Clock);
    }

    public async ValueTask DisposeAsync()
    {
        await Shop.DisposeAsync();
        _folder.Dispose();
        GC.SuppressFinalize(this);
    }

    private protected string PutPicture(string path, string picture) =>
        Shop.Put(path, Encoding.UTF8.GetBytes(picture));

    /// <summary>Imports a table of products, each with its pictures.</summary>
    private protected async Task<ImportReport> ImportAsync(
        IEnumerable<(string Id, string Pictures)> products,
        AllowedHosts? hosts = null,
        CancellationToken cancellationToken = default
    )
    {
        using var web = new WebFetcher(AddressPolicy.PublicAndLoopback, Clock);
        FetchingSource source = FetchingSource.Fetch(
            Source(products),
            Store,
            web,
            hosts ?? new AllowedHosts([Shop.Host]),
            Clock,
            Longest
        );
        return await new CatalogueImport(source, "shop").RunAsync(
            Store,
            cancellationToken: cancellationToken
        );
    }

    private protected FeedSource Source(IEnumerable<(string Id, string Pictures)> products) =>
        new(
            _folder.Write(
                "table/products.csv",
                string.Join(
                    '\n',
                    products
                        .Select(product => $"{product.Id},Thing,\"{product.Pictures}\"")
                        .Prepend("id,title,picture")
                )
            ),
            new FeedSettings { PicturesAreFetched = true }
        );

    private protected async Task<string?[]> PicturesOfAsync(string id)
    {
        var pictures = new List<string?>();
        foreach (string hash in (await Store.FindAsync(id)).Pictures)
        {
            pictures.Add(await Store.ReadPictureAsync(hash));
        }
        return [.. pictures];
    }
}
