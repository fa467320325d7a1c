using System.Text;
using ClosetCompanion.Catalog.Import;
using ClosetCompanion.Catalog.Store;
using static ClosetCompanion.Catalog.Tests.MemorySource;

namespace ClosetCompanion.Catalog.Tests.Store;

public sealed class ChangeTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_batch_adds_and_changes_its_own_products_and_leaves_all_others_alone()
    {
        CatalogStore store = await CatalogStore.OpenAsync(_folder.Path);
        await store.ImportAsync(
            Of(Row("1", "Red shirt", "front"), Row("2", "Blue jeans", "jeans")),
            "shop"
        );
        string picture = await store.KeepPictureAsync(Encoding.UTF8.GetBytes("new"));

        ImportReport report = (
            await store.UpsertAsync(
                "shop",
                [Change("2", "Black jeans", picture), Change("3", "Hat", picture)]
            )
        ).ShouldNotBeNull();

        (report.Added, report.Changed, report.Unchanged, report.Skipped.Count).ShouldBe(
            (1, 1, 0, 0)
        );
        List<StoredProduct> products = await store.ReadProductsAsync("shop").ToListAsync();
        products
            .Select(product => product.Product.Title)
            .ShouldBe(["Red shirt", "Black jeans", "Hat"]);
        (await store.FindTextAsync("black", 10)).Ranked.Count.ShouldBe(1);
    }

    [Fact]
    public async Task The_same_batch_changes_nothing_the_second_time()
    {
        CatalogStore store = await CatalogStore.OpenAsync(_folder.Path);
        string picture = await store.KeepPictureAsync(Encoding.UTF8.GetBytes("new"));
        await store.UpsertAsync("shop", [Change("1", "Hat", picture)]);
        (await store.UpsertAsync("shop", [Change("1", "Hat", picture)]))
            .ShouldNotBeNull()
            .Unchanged.ShouldBe(1);
    }

    [Fact]
    public async Task A_picture_that_was_uploaded_is_there_whole_and_once()
    {
        CatalogStore store = await CatalogStore.OpenAsync(_folder.Path);
        byte[] picture = Encoding.UTF8.GetBytes("a picture");
        string[] names = await Task.WhenAll(
            Enumerable.Range(0, 20).Select(_ => store.KeepPictureAsync(picture))
        );
        string name = names.Distinct().ShouldHaveSingleItem();
        (await File.ReadAllBytesAsync(store.GetPicturePath(name))).ShouldBe(picture);
        Directory.GetFiles(Path.Combine(_folder.Path, "pictures", "incoming")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Retiring_takes_products_off_the_offer_and_keeps_them()
    {
        CatalogStore store = await CatalogStore.OpenAsync(_folder.Path);
        await store.ImportAsync(
            Of(Row("1", "Red shirt", "front"), Row("2", "Blue jeans", "jeans")),
            "shop"
        );
        (await store.RetireAsync("shop", ["1", "9"])).ShouldBe(1);
        (await store.RetireAsync("shop", ["1"])).ShouldBe(0);
        (await store.RetireAsync("other", ["2"])).ShouldBe(0);
        (await store.FindProductAsync("shop", "1")).ShouldNotBeNull().RetiredAt.ShouldNotBeNull();
        (await store.ReadProductsAsync("shop").ToListAsync()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_batch_during_an_import_is_refused()
    {
        CatalogStore store = await CatalogStore.OpenAsync(_folder.Path);
        await using var held = new FileStream(
            Path.Combine(_folder.Path, "closet.lock"),
            FileMode.OpenOrCreate,
            FileAccess.ReadWrite,
            FileShare.None
        );
        (await store.UpsertAsync("shop", [Change("1", "Hat", "x")])).ShouldBeNull();
    }

    private static ProductChange Change(string id, string title, string picture) =>
        new(new Product { Id = id, Title = title }, [picture]);
}
