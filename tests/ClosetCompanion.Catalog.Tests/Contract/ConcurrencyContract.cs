using ClosetCompanion.Catalog.Store;
using static ClosetCompanion.Catalog.Tests.MemorySource;

namespace ClosetCompanion.Catalog.Tests.Contract;

/// <summary>What a store promises to many that read and write at once.</summary>
public abstract class ConcurrencyContract(StorePlace place) : StoreContract(place)
{
    private const int Products = 120;

    [Fact]
    public async Task Shows_whole_products_only()
    {
        ICatalogStore reader = await OpenAnotherAsync();
        using var done = new CancellationTokenSource();
        Task<int>[] readers = [ReadAsync(reader, done.Token), ReadAsync(reader, done.Token)];

        for (int edition = 0; edition < 5; edition++)
        {
            await Store.ImportAsync(Edition(edition));
            await Store.EmbedAsync();
        }

        await done.CancelAsync();
        (await Task.WhenAll(readers)).ShouldAllBe(products => products > 0);
    }

    [Fact]
    public async Task Every_view_shows_one_whole_edition_while_others_are_written()
    {
        await WriteEditionAsync(0);
        ICatalogStore reader = await OpenAnotherAsync();
        using var done = new CancellationTokenSource();
        Task<int>[] readers = [LookAsync(reader, done.Token), LookAsync(Store, done.Token)];

        for (int edition = 1; edition <= 20; edition++)
        {
            await WriteEditionAsync(edition);
        }

        await done.CancelAsync();
        (await Task.WhenAll(readers)).ShouldAllBe(views => views > 0);
    }

    [Fact]
    public async Task Many_writers_lose_nothing_and_each_write_has_a_version_of_its_own()
    {
        ICatalogStore[] stores = [Store, await OpenAnotherAsync(), await OpenAnotherAsync()];
        long before = await Store.ReadVersionAsync();
        const int Writers = 6;
        const int Writes = 10;

        await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => WriteAllAsync(writer)));

        (await Store.ReadAllAsync()).Count.ShouldBe(Writers * Writes);
        (await Store.ReadVersionAsync()).ShouldBe(before + (Writers * Writes));
        (await Store.Maintenance.CheckAsync()).Findings.ShouldBeEmpty();

        async Task WriteAllAsync(int writer)
        {
            for (int n = 0; n < Writes; n++)
            {
                await stores[writer % stores.Length]
                    .PutAsync(writer % 2 == 0 ? "shop" : "other", $"{writer} {n}", "Shoe");
            }
        }
    }

    private static async Task<int> ReadAsync(ICatalogStore store, CancellationToken done)
    {
        int products = 0;
        do
        {
            await foreach (
                StoredProduct stored in store.Products.ReadAsync(
                    Scope.Public,
                    CancellationToken.None
                )
            )
            {
                stored.Pictures.Count.ShouldBe(2);
                string edition = stored.Product.Colour.ShouldNotBeNull();
                stored.Product.Title.ShouldEndWith(edition);
                // A picture that the product shows no longer is closed.
                if (await store.ReadPictureAsync(stored.Pictures[0]) is { } picture)
                {
                    picture.ShouldBe($"front {stored.Product.Id} {edition}");
                    products++;
                }
            }
            await Task.Delay(1, CancellationToken.None);
        } while (!done.IsCancellationRequested);
        return products;
    }

    private static async Task<int> LookAsync(ICatalogStore store, CancellationToken done)
    {
        int views = 0;
        int colour = ProductFacts.PlaceOf(nameof(Product.Colour));
        do
        {
            await using IStoreView view = await store.OpenViewAsync(CancellationToken.None);
            CatalogueState shop = (await view.GetCataloguesAsync(CancellationToken.None)).Single();
            List<ChangedProduct> products = await view.ReadChangesAsync(
                    shop.Key,
                    0,
                    "model",
                    CancellationToken.None
                )
                .ToListAsync(CancellationToken.None);
            object? edition = products.Select(p => p.Facts!.Values[colour]).Distinct().Single();
            TextMatches found = await view.FindTextAsync(
                new TextQuery($"edition{edition}", Scope.Public, Products),
                CancellationToken.None
            );
            found
                .Ranked.Select(match => match.ProductKey)
                .ShouldBe(products.Select(product => product.Key), ignoreOrder: true);
            (
                await view.GetProductsAsync(
                    Scope.Public,
                    [.. products.Select(product => product.Key)],
                    CancellationToken.None
                )
            ).ShouldAllBe(product => product.Product.Colour == (string?)edition);
            views++;
        } while (!done.IsCancellationRequested);
        return views;
    }

    private async Task WriteEditionAsync(int edition)
    {
        IReadOnlyList<KeptPicture> pictures = await Store.KeepAsync("picture");
        await Store.Products.WriteAsync(
            "shop",
            "test",
            [
                .. Enumerable
                    .Range(0, 30)
                    .Select(n => new ProductChange(
                        new Product
                        {
                            Id = $"{n}",
                            Title = $"Shirt edition{edition}",
                            Colour = $"{edition}",
                        },
                        pictures
                    )),
            ]
        );
    }

    private static MemorySource Edition(int edition) =>
        Of([
            .. Enumerable
                .Range(0, Products)
                .Select(n =>
                    Row(
                        new Product
                        {
                            Id = $"{n}",
                            Title = $"Shirt {n} of {edition}",
                            Colour = $"{edition}",
                        },
                        $"front {n} {edition}",
                        $"back {n} {edition}"
                    )
                ),
        ]);
}
