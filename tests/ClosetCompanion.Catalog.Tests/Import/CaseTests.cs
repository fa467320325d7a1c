using ClosetCompanion.Catalog.Import;
using ClosetCompanion.Catalog.Import.Running;
using ClosetCompanion.Catalog.Import.Sources;
using ClosetCompanion.Catalog.Sqlite;
using ClosetCompanion.Catalog.Store;

namespace ClosetCompanion.Catalog.Tests.Import;

public sealed class CaseTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_zip_with_a_table_in_it_is_that_table()
    {
        var (report, products) = await ImportAsync("03-zip-with-table-ignored/catalogue.zip");

        products.Select(p => p.Product.Id).ShouldBe(["P1", "P2"]);
        products[0].Product.Title.ShouldBe("Red linen shirt");
        products[0].Product.Price.ShouldBe(49.90m);
        report.Notes.ShouldHaveSingleItem().ShouldContain("products.csv was read");
    }

    [Fact]
    public async Task Of_two_tables_the_one_with_products_is_read_and_the_report_says_so()
    {
        var (report, products) = await ImportAsync("03-zip-with-table-ignored/two-tables");

        products.Select(p => p.Product.Title).ShouldBe(["Red linen shirt", "Blue evening dress"]);
        report.Notes[0].ShouldContain("products.csv was read");
        report.Notes[1].ShouldContain("size-chart.csv has no column for the id");
    }

    [Fact]
    public async Task A_table_can_be_named_among_several()
    {
        string path = Cases.Path("03-zip-with-table-ignored/two-tables");

        (await ListAsync(path, new FeedSettings { Table = "products.csv" })).Count.ShouldBe(2);
        (await FailedAsync(path, new FeedSettings { Table = "size-chart.csv" })).ShouldContain(
            "no column for the id"
        );
        (await FailedAsync(path, new FeedSettings { Table = "none.csv" })).ShouldContain(
            "It holds: "
        );
    }

    [Fact]
    public async Task Products_whose_pictures_are_missing_for_once_stay()
    {
        SqliteStore store = await SqliteStore.OpenAsync(_folder.File("data"));
        await new CatalogueImport(Open("04-retired-when-picture-unreadable/full"), "shop").RunAsync(
            store
        );

        ImportReport report = await new CatalogueImport(
            Open("04-retired-when-picture-unreadable/half"),
            "shop"
        ).RunAsync(store);

        (report.Retired, report.Unchanged, report.Skipped.Count).ShouldBe((0, 1, 5));
        report.Skipped[0].Line.ShouldBe(3);
        (
            await StoreContents.ListAsync(store.Products.ReadAsync(Scope.Public.Only("shop")))
        ).Count.ShouldBe(6);
    }

    [Fact]
    public async Task Products_that_left_the_table_are_retired_although_others_lack_their_pictures()
    {
        SqliteStore store = await SqliteStore.OpenAsync(_folder.File("data"));
        await new CatalogueImport(Open("04-retired-when-picture-unreadable/full"), "shop").RunAsync(
            store
        );
        string half = Cases.Path("04-retired-when-picture-unreadable/half");
        string[] lines = await File.ReadAllLinesAsync(Path.Combine(half, "products.csv"));
        string fewer = _folder.Write("fewer/products.csv", string.Join('\n', lines[..^1]));
        Directory.CreateDirectory(_folder.File("fewer/img"));
        File.Copy(Path.Combine(half, "img/shirt-red.jpg"), _folder.File("fewer/img/shirt-red.jpg"));

        ImportReport preview = await new CatalogueImport(
            new FeedSource(fewer),
            "shop"
        ).PreviewAsync(store);
        ImportReport report = await new CatalogueImport(new FeedSource(fewer), "shop").RunAsync(
            store
        );

        (report.Retired, report.Skipped.Count).ShouldBe((1, 4));
        preview.Retired.ShouldBe(1);
        (
            await StoreContents.ListAsync(store.Products.ReadAsync(Scope.Public.Only("shop")))
        ).Count.ShouldBe(5);
    }

    [Fact]
    public async Task A_table_in_Windows_1252_keeps_its_umlauts()
    {
        var (report, products) = await ImportAsync("05-windows-1252-csv/produkte.csv");

        products.Select(p => p.Product.Title).ShouldBe(["Grünes Hemd", "Rotes Kleid für Mädchen"]);
        products.Select(p => p.Product.Brand).ShouldBe(["Müller", "Straße"]);
        products
            .Select(p => (p.Product.Price, p.Product.Currency))
            .ShouldBe([(1299m, "EUR"), (12.99m, "EUR")]);
        report.Notes[0].ShouldContain("windows-1252");
    }

    [Fact]
    public async Task A_line_that_names_the_separator_is_no_header()
    {
        var (_, products) = await ImportAsync("06-sep-line/export.csv");

        products.ShouldHaveSingleItem().Product.Price.ShouldBe(19.90m);
    }

    [Theory]
    [InlineData("wc-product-export.csv", "11:2 12:1")]
    [InlineData("feed.tsv", "G1:3 G2:1")]
    public async Task A_cell_may_hold_several_pictures_with_commas(string file, string pictures)
    {
        var (report, products) = await ImportAsync($"08-comma-separated-pictures/{file}");

        string.Join(' ', products.Select(p => $"{p.Product.Id}:{p.Pictures.Count}"))
            .ShouldBe(pictures);
        report.Partial.ShouldBeEmpty();
    }

    [Fact]
    public async Task Prices_are_read_or_reported_and_never_guessed()
    {
        var (report, products) = await ImportAsync("09-price-formats/products.csv");

        string.Join(
                ' ',
                products.Select(p =>
                    $"{p.Product.Id}={p.Product.Price?.ToString("0.##") ?? "-"}{p.Product.Currency}"
                )
            )
            .ShouldBe(
                "a=1299EUR b=1299EUR c=1299EUR d=1299CHF e=49.99USD f=1299 g=499 h=29 i=1299000IDR j=- k=19.99EUR l=12.5 m=1299 n=0 o=- p=1299USD q=129999INR r=1234567.89 s=19.99EUR t=1234567 u=- v=0.89 w=- x=12.99GBP y=1200 z=1050EUR"
            );
        report
            .Partial.Select(row => row.Notes.ShouldHaveSingleItem().Value)
            .ShouldBe(["19.99 - 29.99", "-5", "12.345", "$49 $39"]);
        report.Partial.ShouldAllBe(row =>
            row.Notes[0].Field == "price" && row.File == "products.csv" && row.Line > 1
        );
    }

    [Fact]
    public async Task Markup_never_becomes_words()
    {
        var (_, products) = await ImportAsync("10-html-in-texts/products.csv");

        products[0].Product.Title.ShouldBe("Men's H&M Tee – Blue");
        products[0].Product.Description.ShouldBe("Soft tee Chest");
        products[0].Product.Brand.ShouldBe("H&M");
        products[1].Product.Description.ShouldBe("nice");
    }

    [Fact]
    public async Task No_picture_of_a_folder_is_left_out_in_silence()
    {
        var (_, products) = await ImportAsync("14-folder-formats-silently-left-out/wardrobe");
        var (_, iphone) = await ImportAsync("14-folder-formats-silently-left-out/iphone");

        products.Count.ShouldBe(8);
        iphone.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Control_characters_stay_outside()
    {
        var (report, products) = await ImportAsync("20-terminal-escapes/products.csv");

        string seen = string.Concat(
            products.Select(p => p.Product.Id + p.Product.Title + p.Product.Description),
            string.Concat(report.Skipped.Select(row => row.Where + row.Reason + row.Notes[0].Value))
        );
        seen.Any(char.IsControl).ShouldBeFalse();
        products.ShouldHaveSingleItem().Product.Title.ShouldStartWith("evil ]0;owned [2J title ");
        report.Skipped.ShouldHaveSingleItem().Reason.ShouldContain("[31mnot-there.jpg");
    }

    [Fact]
    public async Task A_row_is_used_without_the_pictures_that_are_none_and_the_sums_add_up()
    {
        var (report, _) = await ImportAsync("21-one-empty-picture-of-two/p.csv");

        (report.Added, report.Skipped.Count, report.Partial.Count).ShouldBe((4, 1, 4));
        report.Partial.Select(row => row.Line).ShouldBe([2L, 3, 4, 5]);
        report.Partial[0].Reason.ShouldContain("zero.jpg is an empty file");
        report.Partial[2].Reason.ShouldContain("html.jpg is a web page");
        report.Skipped[0].Reason.ShouldContain("cut.jpg ends too early");
    }

    [Fact]
    public async Task Google_s_fields_land_where_they_belong()
    {
        foreach (string file in (string[])["feed.tsv", "feed.txt"])
        {
            var (_, products) = await ImportAsync($"23-google-feed-fields/{file}");

            Product dress = products[0].Product;
            products.Count.ShouldBe(2);
            (dress.Price, dress.SalePrice, dress.Currency).ShouldBe((89m, 59m, "EUR"));
            dress.Category.ShouldBe(["Apparel", "Dresses"]);
            dress.Gender.ShouldBe("Women");
            dress.Colour.ShouldBe("Red");
            dress.VariantGroup.ShouldBe("GRP1");
            (dress.Colour, dress.OtherColours.ShouldHaveSingleItem()).ShouldBe(("Red", "Black"));
            dress.Size.ShouldBe("M");
            products[0].Pictures.Count.ShouldBe(3);
        }
    }

    [Theory]
    [InlineData("a/b")]
    [InlineData("a\\b")]
    [InlineData(".")]
    [InlineData("..")]
    public async Task A_catalogue_has_a_name_that_can_stand_in_an_address(string name)
    {
        SqliteStore store = await SqliteStore.OpenAsync(_folder.File("data"));

        (
            await Should.ThrowAsync<CatalogException>(() =>
                new CatalogueImport(Open("26-catalogue-with-slash/p.csv"), name).RunAsync(store)
            )
        ).Message.ShouldContain("is no name for a catalogue");
    }

    private static FeedSource Open(string name) => new(Cases.Path(name));

    private static async Task<List<SourceRow>> ListAsync(string path, FeedSettings settings) =>
        await StoreContents.ListAsync(new FeedSource(path, settings).ReadAsync());

    private static async Task<string> FailedAsync(string path, FeedSettings settings) =>
        (await Should.ThrowAsync<CatalogException>(() => ListAsync(path, settings))).Message;

    private async Task<(ImportReport Report, List<StoredProduct> Products)> ImportAsync(string name)
    {
        SqliteStore store = await SqliteStore.OpenAsync(_folder.File($"{Guid.NewGuid():N}"));
        ImportReport report = await new CatalogueImport(
            ProductSources.Open(Cases.Path(name)),
            "shop"
        ).RunAsync(store);
        return (
            report,
            await StoreContents.ListAsync(store.Products.ReadAsync(Scope.Public.Only("shop")))
        );
    }
}
