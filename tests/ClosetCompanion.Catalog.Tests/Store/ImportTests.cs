using ClosetCompanion.Catalog.Import;
using ClosetCompanion.Catalog.Store;
using static ClosetCompanion.Catalog.Tests.MemorySource;

namespace ClosetCompanion.Catalog.Tests.Store;

public sealed class ImportTests : IDisposable
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
        CatalogStore store = await CatalogStore.OpenAsync(_folder.Path);

        ImportReport report = await store.ImportAsync(Of(Row(_full, "front", "back")), "shop");

        report.Added.ShouldBe(1);
        StoredProduct stored = (await store.FindProductAsync("shop", "7")).ShouldNotBeNull();
        stored.Catalogue.ShouldBe("shop");
        stored.Product.ShouldBeEquivalentTo(
            _full with
            {
                Category = stored.Product.Category,
                Attributes = stored.Product.Attributes,
            }
        );
        stored.Product.Category.ShouldBe(_full.Category);
        stored.Product.Attributes.ShouldBe(_full.Attributes, ignoreOrder: true);
        stored.Pictures.Count.ShouldBe(2);
        (await File.ReadAllTextAsync(store.GetPicturePath(stored.Pictures[0]))).ShouldBe("front");
        (await File.ReadAllTextAsync(store.GetPicturePath(stored.Pictures[1]))).ShouldBe("back");
    }

    [Fact]
    public async Task Changes_nothing_the_second_time()
    {
        CatalogStore store = await CatalogStore.OpenAsync(_folder.Path);
        SourceRow[] rows = [Row(_full, "front"), Row("8", "Blue jeans", "jeans", "front")];
        await store.ImportAsync(Of(rows), "shop");
        string before = StoreContents.Dump(_folder.Path);

        ImportReport report = await store.ImportAsync(Of(rows), "shop");

        Counts(report).ShouldBe((0, 0, 2, 0));
        StoreContents.Dump(_folder.Path).ShouldBe(before);
    }

    [Fact]
    public async Task Changes_the_product_that_changed_and_keeps_its_key()
    {
        CatalogStore store = await CatalogStore.OpenAsync(_folder.Path);
        await store.ImportAsync(
            Of(Row(_full, "front", "back"), Row("8", "Blue jeans", "jeans")),
            "shop"
        );
        StoredProduct before = (await store.FindProductAsync("shop", "7"))!;

        ImportReport report = await store.ImportAsync(
            Of(Row(_full with { Price = 999m }, "back"), Row("8", "Blue jeans", "jeans")),
            "shop"
        );

        Counts(report).ShouldBe((0, 1, 1, 0));
        StoredProduct after = (await store.FindProductAsync("shop", "7"))!;
        after.Key.ShouldBe(before.Key);
        after.Product.Price.ShouldBe(999m);
        after.Pictures.ShouldBe([before.Pictures[1]]);
    }

    [Fact]
    public async Task Retires_what_left_the_source_and_takes_it_back()
    {
        CatalogStore store = await CatalogStore.OpenAsync(_folder.Path);
        SourceRow polo = Row("7", "Red polo shirt", "polo");
        SourceRow jeans = Row("8", "Blue jeans", "jeans");
        await store.ImportAsync(Of(polo, jeans), "shop");
        long key = (await store.FindProductAsync("shop", "7"))!.Key;

        ImportReport gone = await store.ImportAsync(Of(jeans), "shop");

        Counts(gone).ShouldBe((0, 0, 1, 1));
        (await StoreContents.ListAsync(store.ReadProductsAsync()))
            .ShouldHaveSingleItem()
            .Product.Id.ShouldBe("8");
        (await store.GetProductsAsync([key])).ShouldHaveSingleItem().RetiredAt.ShouldNotBeNull();
        (await store.GetCataloguesAsync())
            .ShouldHaveSingleItem()
            .ShouldBe(new CatalogueSummary("shop", 1, 1, "rows at hand"));

        ImportReport again = await store.ImportAsync(Of(jeans), "shop");
        Counts(again).ShouldBe((0, 0, 1, 0));

        ImportReport back = await store.ImportAsync(Of(polo, jeans), "shop");
        Counts(back).ShouldBe((1, 0, 1, 0));
        (await store.FindProductAsync("shop", "7"))!.RetiredAt.ShouldBeNull();
        (await store.FindProductAsync("shop", "7"))!.Key.ShouldBe(key);
    }

    [Fact]
    public async Task Keeps_identical_pictures_once()
    {
        CatalogStore store = await CatalogStore.OpenAsync(_folder.Path);

        await store.ImportAsync(
            Of(
                Row("1", "Left shoe", "shoe", "shoe"),
                Row("2", "Right shoe", "shoe"),
                Row("3", "Sock", "sock")
            ),
            "shop"
        );

        StoreContents.PictureFiles(_folder.Path).Count().ShouldBe(2);
        (await store.FindProductAsync("shop", "1"))!.Pictures.Count.ShouldBe(1);
        (await store.GetPicturesToEmbedAsync("model")).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Keeps_catalogues_apart()
    {
        CatalogStore store = await CatalogStore.OpenAsync(_folder.Path);

        await store.ImportAsync(Of(Row("1", "Shoe", "a"), Row("2", "Sock", "b")), "winter");
        await store.ImportAsync(Of(Row("1", "Sandal", "c")), "summer");

        (await StoreContents.ProductAsync(store, "1", "winter")).Title.ShouldBe("Shoe");
        (await StoreContents.ProductAsync(store, "1", "summer")).Title.ShouldBe("Sandal");
        (await store.GetCataloguesAsync())
            .Select(c => (c.Name, c.Products))
            .ShouldBe([("summer", 1), ("winter", 2)]);
        (await StoreContents.ListAsync(store.ReadProductsAsync("summer"))).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Skips_rows_that_cannot_be_used_and_says_why()
    {
        CatalogStore store = await CatalogStore.OpenAsync(_folder.Path);

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
        (await StoreContents.ProductAsync(store, "1")).Title.ShouldBe("Shoe");
    }

    [Fact]
    public async Task Leaves_the_catalogue_alone_when_no_row_can_be_used()
    {
        CatalogStore store = await CatalogStore.OpenAsync(_folder.Path);
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
        CatalogStore store = await CatalogStore.OpenAsync(_folder.Path);
        SourceRow[] rows = [Row("1", "Shoe", "a"), Row("2", "Sock", "b"), Row("3", "Hat", "c")];
        await store.ImportAsync(Of(rows), "shop");

        var breaking = new MemorySource(
            rows,
            place =>
                place == 2 ? throw new CatalogException("The file ends early.") : Task.CompletedTask
        );
        await Should.ThrowAsync<CatalogException>(() => store.ImportAsync(breaking, "shop"));

        (await store.GetCataloguesAsync()).ShouldHaveSingleItem().Products.ShouldBe(3);
    }

    [Fact]
    public async Task Tells_a_second_import_that_one_is_running()
    {
        CatalogStore store = await CatalogStore.OpenAsync(_folder.Path);
        CatalogStore other = await CatalogStore.OpenAsync(_folder.Path);
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
        CatalogStore store = await CatalogStore.OpenAsync(_folder.Path);

        await Should.ThrowAsync<CatalogException>(() =>
            store.ImportAsync(Of(Row("1", "Shoe", "a")), name)
        );
    }

    [Fact]
    public async Task Puts_back_a_picture_file_that_was_lost()
    {
        CatalogStore store = await CatalogStore.OpenAsync(_folder.Path);
        await store.ImportAsync(Of(Row("1", "Shoe", "shoe")), "shop");
        string file = store.GetPicturePath(
            (await store.FindProductAsync("shop", "1"))!.Pictures[0]
        );
        File.Delete(file);

        ImportReport report = await store.ImportAsync(Of(Row("1", "Shoe", "shoe")), "shop");

        report.Unchanged.ShouldBe(1);
        (await File.ReadAllTextAsync(file)).ShouldBe("shoe");
    }

    [Fact]
    public async Task Tells_how_far_it_has_come()
    {
        CatalogStore store = await CatalogStore.OpenAsync(_folder.Path);
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
