using ClosetCompanion.Catalog.Import;
using ClosetCompanion.Catalog.Import.Running;
using ClosetCompanion.Catalog.Sqlite;
using ClosetCompanion.Catalog.Store;
using static ClosetCompanion.Catalog.Tests.MemorySource;

namespace ClosetCompanion.Catalog.Tests.Import.Running;

public sealed class ProductUpdateTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_batch_adds_and_changes_its_own_products_and_leaves_all_others_alone()
    {
        ICatalogStore store = await SqliteStore.OpenAsync(_folder.Path);
        await store.ImportAsync(
            Of(Row("1", "Red shirt", "front"), Row("2", "Blue jeans", "jeans"))
        );
        string picture = await KeepAsync(store, "new");

        ImportReport report = (
            await UpdateAsync(store, ("2", "Black jeans", [picture]), ("3", "Hat", [picture]))
        ).ShouldNotBeNull();

        (report.Added, report.Changed, report.Unchanged, report.Skipped.Count).ShouldBe(
            (1, 1, 0, 0)
        );
        List<StoredProduct> products = await store.ReadAllAsync(Scope.Public.Only("shop"));
        products
            .Select(product => product.Product.Title)
            .ShouldBe(["Red shirt", "Black jeans", "Hat"]);
        (await store.FindTextAsync("black")).Ranked.Count.ShouldBe(1);
    }

    [Fact]
    public async Task The_same_batch_changes_nothing_the_second_time()
    {
        ICatalogStore store = await SqliteStore.OpenAsync(_folder.Path);
        string picture = await KeepAsync(store, "new");
        await UpdateAsync(store, ("1", "Hat", [picture]));
        long version = await store.ReadVersionAsync();

        (await UpdateAsync(store, ("1", "Hat", [picture]))).ShouldNotBeNull().Unchanged.ShouldBe(1);
        (await store.ReadVersionAsync()).ShouldBe(version);
    }

    [Fact]
    public async Task What_cannot_be_stored_is_skipped_with_the_reason_and_the_rest_is_written()
    {
        ICatalogStore store = await SqliteStore.OpenAsync(_folder.Path);
        string picture = await KeepAsync(store, "new");

        ImportReport report = (
            await UpdateAsync(
                store,
                ("1", "Hat", [picture, picture]),
                ("1", "Another hat", [picture]),
                ("2", " ", [picture]),
                ("3", "Cap", [new string('a', 64)]),
                ("4", "Scarf", null)
            )
        ).ShouldNotBeNull();

        report.Added.ShouldBe(1);
        report
            .Skipped.OrderBy(row => row.Where, StringComparer.Ordinal)
            .Select(row => row.Where)
            .ShouldBe(["1", "2", "3", "4"]);
        report.Skipped.ShouldContain(row => row.Where == "1" && row.Reason.Contains("earlier"));
        report.Skipped.ShouldContain(row => row.Where == "2" && row.Reason.Contains("title"));
        report.Skipped.ShouldContain(row => row.Where == "3" && row.Reason.Contains("upload"));
        report.Skipped.ShouldContain(row => row.Where == "4" && row.Reason.Contains("no picture"));
        (await store.FindAsync("1")).Pictures.ShouldBe([picture]);
    }

    [Fact]
    public async Task A_batch_of_nothing_usable_makes_no_catalogue()
    {
        ICatalogStore store = await SqliteStore.OpenAsync(_folder.Path);

        (await UpdateAsync(store, ("1", "Hat", null))).ShouldNotBeNull().Skipped.Count.ShouldBe(1);

        (await store.Products.GetCataloguesAsync(Scope.Everything)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_batch_during_an_import_is_refused()
    {
        ICatalogStore store = await SqliteStore.OpenAsync(_folder.Path);
        string picture = await KeepAsync(store, "new");
        await using var held = new FileStream(
            _folder.File("closet.lock"),
            FileMode.OpenOrCreate,
            FileAccess.ReadWrite,
            FileShare.None
        );

        (await UpdateAsync(store, ("1", "Hat", [picture]))).ShouldBeNull();
    }

    private static async Task<string> KeepAsync(ICatalogStore store, string picture) =>
        (await store.KeepAsync([picture]))[0].Hash;

    private static Task<ImportReport?> UpdateAsync(
        ICatalogStore store,
        params (string Id, string Title, IReadOnlyList<string>? Pictures)[] products
    ) =>
        new ProductUpdate(store, "shop").RunAsync([
            .. products.Select(product =>
                (new Product { Id = product.Id, Title = product.Title }, product.Pictures)
            ),
        ]);
}
