using ClosetCompanion.Catalog.Import;
using ClosetCompanion.Catalog.Sqlite;
using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Catalog.Tests.Contract;
using static ClosetCompanion.Catalog.Tests.MemorySource;

namespace ClosetCompanion.Catalog.Tests.Import.Running;

public sealed class CatalogueImportTests : IDisposable
{
    private static readonly Product _full = new()
    {
        Id = "7",
        Title = "Red polo shirt",
        Description = "Soft cotton.\nWashable.",
        Brand = "U.S. Polo Assn.",
        Category = ["Apparel", "Topwear", "T-Shirts / Polos"],
        Colour = "Red",
        Gender = "Men",
        Season = "Summer",
        Usage = "Casual",
        Price = 1299.50m,
        Currency = "INR",
        Link = "https://shop.example/7",
        VariantGroup = "polo",
        Attributes = new Dictionary<string, string> { ["year"] = "2012", ["fit"] = "größer \"M\"" },
    };

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Keeps_all_that_a_source_says()
    {
        ICatalogStore store = await SqliteStore.OpenAsync(_folder.Path);

        ImportReport report = await store.ImportAsync(Of(Row(_full, "front", "back")), "shop");

        report.Added.ShouldBe(1);
        StoredProduct stored = (await store.FindAsync("7"));
        stored.Catalogue.ShouldBe("shop");
        stored.Product.ShouldBeSameAs(_full);
        stored.Pictures.Count.ShouldBe(2);
        (await store.ReadPictureAsync(stored.Pictures[0])).ShouldBe("front");
        (await store.ReadPictureAsync(stored.Pictures[1])).ShouldBe("back");
    }

    [Fact]
    public async Task Changes_nothing_the_second_time()
    {
        ICatalogStore store = await SqliteStore.OpenAsync(_folder.Path);
        SourceRow[] rows = [Row(_full, "front"), Row("8", "Blue jeans", "jeans", "front")];
        await store.ImportAsync(Of(rows), "shop");
        string before = StoreContents.Dump(_folder.Path);

        long version = await store.ReadVersionAsync();

        ImportReport report = await store.ImportAsync(Of(rows), "shop");

        Counts(report).ShouldBe((0, 0, 2, 0));
        StoreContents.Dump(_folder.Path).ShouldBe(before);
        (await store.ReadVersionAsync()).ShouldBe(version);
    }

    [Fact]
    public async Task Changes_the_product_that_changed_and_keeps_its_key()
    {
        ICatalogStore store = await SqliteStore.OpenAsync(_folder.Path);
        await store.ImportAsync(
            Of(Row(_full, "front", "back"), Row("8", "Blue jeans", "jeans")),
            "shop"
        );
        StoredProduct before = (await store.FindAsync("7"));

        ImportReport report = await store.ImportAsync(
            Of(Row(_full with { Price = 999m }, "back"), Row("8", "Blue jeans", "jeans")),
            "shop"
        );

        Counts(report).ShouldBe((0, 1, 1, 0));
        StoredProduct after = (await store.FindAsync("7"));
        after.Key.ShouldBe(before.Key);
        after.Product.Price.ShouldBe(999m);
        after.Pictures.ShouldBe([before.Pictures[1]]);
    }

    [Fact]
    public async Task Retires_what_left_the_source_and_takes_it_back()
    {
        ICatalogStore store = await SqliteStore.OpenAsync(_folder.Path);
        SourceRow polo = Row("7", "Red polo shirt", "polo");
        SourceRow jeans = Row("8", "Blue jeans", "jeans");
        await store.ImportAsync(Of(polo, jeans), "shop");
        long key = (await store.FindAsync("7")).Key;

        ImportReport gone = await store.ImportAsync(Of(jeans), "shop");

        Counts(gone).ShouldBe((0, 0, 1, 1));
        (await store.ReadAllAsync()).ShouldHaveSingleItem().Product.Id.ShouldBe("8");
        (await store.FindAsync("7")).RetiredAt.ShouldNotBeNull();
        (await store.GetProductsAsync([key])).ShouldBeEmpty();
        (await store.Products.GetCataloguesAsync(Scope.Public))
            .ShouldHaveSingleItem()
            .ShouldBe(new CatalogueSummary("shop", 1, 1, "rows at hand"));

        ImportReport again = await store.ImportAsync(Of(jeans), "shop");
        Counts(again).ShouldBe((0, 0, 1, 0));

        ImportReport back = await store.ImportAsync(Of(polo, jeans), "shop");
        Counts(back).ShouldBe((1, 0, 1, 0));
        (await store.FindAsync("7")).RetiredAt.ShouldBeNull();
        (await store.FindAsync("7")).Key.ShouldBe(key);
    }

    [Fact]
    public async Task Keeps_identical_pictures_once()
    {
        ICatalogStore store = await SqliteStore.OpenAsync(_folder.Path);

        await store.ImportAsync(
            Of(
                Row("1", "Left shoe", "shoe", "shoe"),
                Row("2", "Right shoe", "shoe"),
                Row("3", "Sock", "sock")
            ),
            "shop"
        );

        StoreContents.PictureFiles(_folder.Path).Count().ShouldBe(2);
        (await store.FindAsync("1")).Pictures.Count.ShouldBe(1);
        (await store.Embeddings.GetMissingAsync("model")).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Keeps_catalogues_apart()
    {
        ICatalogStore store = await SqliteStore.OpenAsync(_folder.Path);

        await store.ImportAsync(Of(Row("1", "Shoe", "a"), Row("2", "Sock", "b")), "winter");
        await store.ImportAsync(Of(Row("1", "Sandal", "c")), "summer");

        (await store.FindAsync("1", "winter")).Product.Title.ShouldBe("Shoe");
        (await store.FindAsync("1", "summer")).Product.Title.ShouldBe("Sandal");
        (await store.Products.GetCataloguesAsync(Scope.Public))
            .Select(c => (c.Name, c.Products))
            .ShouldBe([("summer", 1), ("winter", 2)]);
        (await store.ReadAllAsync(Scope.Public.Only("summer"))).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Skips_rows_that_cannot_be_used_and_says_why()
    {
        ICatalogStore store = await SqliteStore.OpenAsync(_folder.Path);

        ImportReport report = await store.ImportAsync(
            Of(
                Row("1", "Shoe", "a"),
                new SourceRow { Where = "line 3", Problem = "It is torn." },
                Row("1", "Another shoe", "b"),
                Row(new string('x', 201), "Long id", "c"),
                Row("2", " ", "d"),
                Row("3", "Empty picture", ""),
                Row("4", "Sock", "e")
            ),
            "shop"
        );

        report.Added.ShouldBe(2);
        report.Skipped.Count.ShouldBe(5);
        report.Skipped[0].ShouldBe(new SkippedRow("line 3", "It is torn."));
        report.Skipped[1].Reason.ShouldContain("earlier row");
        report.Skipped[2].Reason.ShouldContain("201 characters");
        report.Skipped[3].Reason.ShouldContain("title");
        report.Skipped[4].Reason.ShouldContain("empty");
        (await store.FindAsync("1")).Product.Title.ShouldBe("Shoe");
    }

    [Fact]
    public async Task Leaves_the_catalogue_alone_when_no_row_can_be_used()
    {
        ICatalogStore store = await SqliteStore.OpenAsync(_folder.Path);
        await store.ImportAsync(Of(Row("1", "Shoe", "a")), "shop");
        string before = StoreContents.Dump(_folder.Path);

        var torn = new SourceRow { Where = "line 2", Problem = "It is torn." };
        (
            await Should.ThrowAsync<CatalogException>(() => store.ImportAsync(Of(torn), "shop"))
        ).Message.ShouldContain("line 2: It is torn.");
        await Should.ThrowAsync<CatalogException>(() => store.ImportAsync(Of(), "shop"));
        await Should.ThrowAsync<CatalogException>(() => store.ImportAsync(Of(), "another"));

        StoreContents.Dump(_folder.Path).ShouldBe(before);
    }

    [Fact]
    public async Task Retires_nothing_when_the_source_breaks_off()
    {
        ICatalogStore store = await SqliteStore.OpenAsync(_folder.Path);
        SourceRow[] rows = [Row("1", "Shoe", "a"), Row("2", "Sock", "b"), Row("3", "Hat", "c")];
        await store.ImportAsync(Of(rows), "shop");

        var breaking = new MemorySource(
            rows,
            place =>
                place == 2 ? throw new CatalogException("The file ends early.") : Task.CompletedTask
        );
        await Should.ThrowAsync<CatalogException>(() => store.ImportAsync(breaking, "shop"));

        (await store.Products.GetCataloguesAsync(Scope.Public))
            .ShouldHaveSingleItem()
            .Products.ShouldBe(3);
    }

    [Fact]
    public async Task Tells_a_second_import_that_one_is_running()
    {
        ICatalogStore store = await SqliteStore.OpenAsync(_folder.Path);
        ICatalogStore other = await SqliteStore.OpenAsync(_folder.Path);
        var inside = new TaskCompletionSource();
        var goOn = new TaskCompletionSource();
        var slow = new MemorySource(
            [Row("1", "Shoe", "a")],
            async _ =>
            {
                inside.SetResult();
                await goOn.Task;
            }
        );
        Task<ImportReport> first = store.ImportAsync(slow, "shop");
        await inside.Task;

        var told = await Should.ThrowAsync<CatalogException>(() =>
            other.ImportAsync(Of(Row("2", "Sock", "b")), "shop")
        );

        told.Message.ShouldContain("Another import");
        goOn.SetResult();
        (await first).Added.ShouldBe(1);
        (
            await other.ImportAsync(Of(Row("1", "Shoe", "a"), Row("2", "Sock", "b")), "shop")
        ).Added.ShouldBe(1);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" shop")]
    [InlineData("sh\nop")]
    public async Task Refuses_a_catalogue_name_that_nobody_could_type(string name)
    {
        ICatalogStore store = await SqliteStore.OpenAsync(_folder.Path);

        await Should.ThrowAsync<CatalogException>(() =>
            store.ImportAsync(Of(Row("1", "Shoe", "a")), name)
        );
    }

    [Fact]
    public async Task Puts_back_a_picture_file_that_was_lost()
    {
        ICatalogStore store = await SqliteStore.OpenAsync(_folder.Path);
        await store.ImportAsync(Of(Row("1", "Shoe", "shoe")), "shop");
        string file = StoreContents.PicturePath(
            _folder.Path,
            (await store.FindAsync("1")).Pictures[0]
        );
        File.Delete(file);

        ImportReport report = await store.ImportAsync(Of(Row("1", "Shoe", "shoe")), "shop");

        report.Unchanged.ShouldBe(1);
        (await File.ReadAllTextAsync(file)).ShouldBe("shoe");
    }

    [Fact]
    public async Task Tells_how_far_it_has_come()
    {
        ICatalogStore store = await SqliteStore.OpenAsync(_folder.Path);
        var progress = new LastProgress();

        await store.ImportAsync(
            Of([.. Enumerable.Range(0, 60).Select(n => Row($"{n}", "Shoe", "a"))]),
            "shop",
            progress
        );

        progress.Last.ShouldBe(new ImportProgress(60, 60));
        progress.Reports.ShouldBeGreaterThan(2);
    }

    private static (int Added, int Changed, int Unchanged, int Retired) Counts(ImportReport report)
    {
        report.Skipped.ShouldBeEmpty();
        return (report.Added, report.Changed, report.Unchanged, report.Retired);
    }

    private sealed class LastProgress : IProgress<ImportProgress>
    {
        public ImportProgress Last { get; private set; }

        public int Reports { get; private set; }

        public void Report(ImportProgress value)
        {
            Last = value;
            Reports++;
        }
    }
}
