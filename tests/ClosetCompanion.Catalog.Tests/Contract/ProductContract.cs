using ClosetCompanion.Catalog.Store;

namespace ClosetCompanion.Catalog.Tests.Contract;

/// <summary>What <see cref="IProductStore"/> promises about products.</summary>
public abstract class ProductContract(StorePlace place) : StoreContract(place)
{
    [Fact]
    public async Task Keeps_every_field_of_a_product_and_its_pictures_in_order()
    {
        Product full = FullProduct.Of("7/ü");

        await Store.PutAsync("shop", full, "front", "back");

        StoredProduct found = await Store.FindAsync("7/ü");
        StoredProduct[] everywhere =
        [
            found,
            (await Store.ReadAllAsync()).Single(),
            (await Store.Products.GetPageAsync(Scope.Public, 0, 10)).Single(),
            (await Store.GetProductsAsync([found.Key])).Single(),
        ];
        foreach (StoredProduct stored in everywhere)
        {
            stored.Product.ShouldBeSameAs(full);
            (stored.Key, stored.Catalogue, stored.RetiredAt).ShouldBe((found.Key, "shop", null));
            (await Store.ReadPictureAsync(stored.Pictures[0])).ShouldBe("front");
            (await Store.ReadPictureAsync(stored.Pictures[1])).ShouldBe("back");
        }
    }

    [Fact]
    public async Task Keeps_it_that_a_field_has_no_value()
    {
        await Store.PutAsync("shop", "1", "Shoe");
        (await Store.FindAsync("1")).Product.ShouldBeSameAs(
            new Product { Id = "1", Title = "Shoe" }
        );

        await Store.PutAsync("shop", FullProduct.Of("1"), "picture of 1");
        await Store.PutAsync("shop", "1", "Shoe");

        (await Store.FindAsync("1")).Product.ShouldBeSameAs(
            new Product { Id = "1", Title = "Shoe" }
        );
    }

    [Fact]
    public async Task Says_what_it_did_with_each_product()
    {
        IReadOnlyList<KeptPicture> pictures = await Store.KeepAsync("front", "back");
        await Store.Products.WriteAsync(
            "shop",
            "test",
            [Change("1", "Shoe"), Change("2", "Hat"), Change("3", "Sock")]
        );
        await Store.Products.RetireAsync("shop", ["3"]);
        ProductChange[] changes =
        [
            Change("1", "Shoe"),
            Change("2", "Red hat"),
            Change("3", "Sock"),
            Change("4", "Cap"),
            new(new Product { Id = "5", Title = "Scarf" }, []),
            new(new Product { Id = "6", Title = "Belt" }, null),
        ];

        var compared = await Store.Products.CompareAsync("shop", changes);
        long before = await Store.ReadVersionAsync();
        var written = await Store.Products.WriteAsync("shop", "test", changes);

        written.ShouldBe([
            ProductWrite.Unchanged,
            ProductWrite.Changed,
            ProductWrite.Added,
            ProductWrite.Added,
            ProductWrite.WithoutPicture,
            ProductWrite.WithoutPicture,
        ]);
        compared.ShouldBe(written);
        (await Store.ReadVersionAsync()).ShouldBe(before + 1);
        (await Store.ReadAllAsync()).Select(p => p.Product.Id).ShouldBe(["1", "2", "3", "4"]);

        ProductChange Change(string id, string title) =>
            new(new Product { Id = id, Title = title }, pictures);
    }

    [Fact]
    public async Task Comparing_makes_no_catalogue()
    {
        var change = new ProductChange(
            new Product { Id = "1", Title = "Shoe" },
            await Store.KeepAsync("shoe")
        );

        (await Store.Products.CompareAsync("shop", [change])).ShouldBe([ProductWrite.Added]);

        (await Store.Products.GetCataloguesAsync(Scope.Everything)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_change_without_pictures_leaves_the_pictures_as_they_are()
    {
        await Store.PutAsync("shop", new Product { Id = "1", Title = "Shoe" }, "front", "back");
        StoredProduct before = await Store.FindAsync("1");
        var change = new ProductChange(new Product { Id = "1", Title = "Red shoe" }, null);

        (await Store.Products.WriteAsync("shop", "test", [change])).ShouldBe([
            ProductWrite.Changed,
        ]);
        (await Store.Products.WriteAsync("shop", "test", [change])).ShouldBe([
            ProductWrite.Unchanged,
        ]);

        StoredProduct after = await Store.FindAsync("1");
        (after.Key, after.Product.Title).ShouldBe((before.Key, "Red shoe"));
        after.Pictures.ShouldBe(before.Pictures);
    }

    [Fact]
    public async Task The_order_of_the_pictures_counts()
    {
        var shoe = new Product { Id = "1", Title = "Shoe" };
        await Store.PutAsync("shop", shoe, "front", "back");
        IReadOnlyList<string> before = (await Store.FindAsync("1")).Pictures;

        (await Store.PutAsync("shop", shoe, "back", "front")).ShouldBe(ProductWrite.Changed);

        (await Store.FindAsync("1")).Pictures.ShouldBe(before.Reverse());
    }

    [Fact]
    public async Task A_write_that_fails_leaves_nothing_of_itself()
    {
        ProductChange[] changes =
        [
            new(new Product { Id = "1", Title = "Shoe" }, await Store.KeepAsync("shoe")),
            new(new Product { Id = "2", Title = null! }, await Store.KeepAsync("hat")),
        ];

        await Should.ThrowAsync<Exception>(() =>
            Store.Products.WriteAsync("shop", "test", changes)
        );

        (await Store.Products.GetCataloguesAsync(Scope.Everything)).ShouldBeEmpty();
        await Store.PutAsync("shop", "1", "Boot");
        long version = await Store.ReadVersionAsync();
        await Should.ThrowAsync<Exception>(() =>
            Store.Products.WriteAsync("shop", "test", changes)
        );
        (await Store.FindAsync("1")).Product.Title.ShouldBe("Boot");
        (await Store.FindIdsAsync("shoe")).ShouldBeEmpty();
        (await Store.ReadVersionAsync()).ShouldBe(version);
    }

    [Fact]
    public async Task A_write_that_is_cancelled_before_it_begins_writes_nothing()
    {
        var change = new ProductChange(
            new Product { Id = "1", Title = "Shoe" },
            await Store.KeepAsync("shoe")
        );
        var cancelled = new CancellationToken(canceled: true);

        await Should.ThrowAsync<OperationCanceledException>(() =>
            Store.Products.WriteAsync("shop", "test", [change], cancelled)
        );

        (await Store.Products.GetCataloguesAsync(Scope.Everything)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Retired_products_are_kept_but_not_read_and_keep_their_key()
    {
        await Store.PutAsync("shop", "1", "Shoe");
        await Store.PutAsync("shop", "2", "Hat");
        long key = (await Store.FindAsync("1")).Key;
        DateTimeOffset before = DateTimeOffset.UtcNow.AddSeconds(-1);

        (await Store.Products.RetireAsync("shop", ["1", "9"])).ShouldBe(1);
        (await Store.Products.RetireAsync("shop", ["1"])).ShouldBe(0);
        (await Store.Products.RetireAsync("other", ["2"])).ShouldBe(0);

        StoredProduct retired = await Store.FindAsync("1");
        retired.RetiredAt.ShouldNotBeNull().ShouldBeGreaterThan(before);
        (await Store.ReadAllAsync()).ShouldHaveSingleItem().Product.Id.ShouldBe("2");
        (await Store.Products.GetPageAsync(Scope.Public, 0, 9)).Count.ShouldBe(1);
        (await Store.GetProductsAsync([key])).ShouldBeEmpty();
        await Store.PutAsync("shop", "1", "Shoe");
        (await Store.FindAsync("1")).Key.ShouldBe(key);
    }

    [Fact]
    public async Task The_end_of_an_import_notes_its_source_and_retires_what_it_has_not_seen()
    {
        await Store.PutAsync("shop", "1", "Shoe");
        await Store.PutAsync("shop", "2", "Hat");
        await Store.PutAsync("other", "3", "Sock");
        HashSet<string> seen = ["2", "3"];

        string[] unseen = [.. await Store.Products.FindUnseenAsync("shop", seen)];
        unseen.Length.ShouldBe(1);
        (await Store.Products.FinishImportAsync("shop", "shop.csv", seen)).ShouldBe(unseen);
        (await Store.Products.FindUnseenAsync("shop", seen)).ShouldBeEmpty();
        (await Store.Products.FindUnseenAsync("none", seen)).ShouldBeEmpty();

        (await Store.Products.GetCataloguesAsync(Scope.Public)).ShouldBe([
            new CatalogueSummary("other", 1, 0, "test"),
            new CatalogueSummary("shop", 1, 1, "shop.csv"),
        ]);
    }

    [Fact]
    public async Task Pages_follow_one_another_without_a_gap()
    {
        for (int n = 0; n < 7; n++)
        {
            await Store.PutAsync(n % 2 == 0 ? "shop" : "other", $"{n}", "Shoe");
        }
        await Store.Products.RetireAsync("shop", ["4"]);
        var ids = new List<string>();
        long after = 0;
        while (await Store.Products.GetPageAsync(Scope.Public, after, 2) is { Count: > 0 } page)
        {
            page.Count.ShouldBeLessThanOrEqualTo(2);
            ids.AddRange(page.Select(product => product.Product.Id));
            after = page[^1].Key;
        }

        ids.ShouldBe(["0", "1", "2", "3", "5", "6"]);
        (await Store.Products.GetPageAsync(Scope.Public.Only("other"), 0, 9))
            .Select(product => product.Product.Id)
            .ShouldBe(["1", "3", "5"]);
    }

    [Fact]
    public async Task Gives_products_in_the_order_asked_for()
    {
        foreach (string id in new[] { "a", "b", "c" })
        {
            await Store.PutAsync("shop", id, "Shoe");
        }
        List<StoredProduct> all = await Store.ReadAllAsync();

        IReadOnlyList<StoredProduct> found = await Store.GetProductsAsync([
            all[2].Key,
            999,
            all[0].Key,
        ]);

        found.Select(product => product.Product.Id).ShouldBe(["c", "a"]);
    }

    [Fact]
    public async Task One_program_at_a_time_holds_the_store()
    {
        ICatalogStore other = await OpenAnotherAsync();
        await using (IAsyncDisposable? held = await Store.Products.TryHoldAsync())
        {
            held.ShouldNotBeNull();
            (await other.Products.TryHoldAsync()).ShouldBeNull();
            (await Store.Products.TryHoldAsync()).ShouldBeNull();
            (await other.ReadAllAsync()).ShouldBeEmpty();
        }

        await using IAsyncDisposable? next = await other.Products.TryHoldAsync();
        next.ShouldNotBeNull();
    }
}
