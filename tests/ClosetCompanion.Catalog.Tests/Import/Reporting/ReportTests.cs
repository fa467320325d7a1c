using ClosetCompanion.Catalog.Import;
using ClosetCompanion.Catalog.Import.Reporting;
using ClosetCompanion.Catalog.Import.Running;
using ClosetCompanion.Catalog.Sqlite;
using ClosetCompanion.Catalog.Store;

namespace ClosetCompanion.Catalog.Tests.Import.Reporting;

public sealed class ReportTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Every_row_is_one_of_added_changed_unchanged_and_skipped_and_what_left_is_named()
    {
        ICatalogStore store = await SqliteStore.OpenAsync(_folder.Path);
        await ImportAsync(store, Row("1", "Coat"), Row("2", "Hat"), Row("3", "Sock"));

        ImportReport report = await ImportAsync(
            store,
            Row("1", "Coat"),
            Row("2", "Cap"),
            Row("4", "Tie"),
            Row("4", "Tie again"),
            Row("5", "Belt") with
            {
                Notes = [new RowNote("The price 1/2 is no number.", "price", "1/2", "Write 0.50.")],
            },
            new SourceRow { Where = "rows.csv line 9", Problem = "It is torn." }
        );

        report.Rows.ShouldBe(6);
        (report.Added, report.Changed, report.Unchanged, report.Skipped.Count).ShouldBe(
            (2, 1, 1, 2)
        );
        report.RetiredIds.ShouldBe(["3"]);
        report
            .Products.Select(product =>
                $"{product.Id} {product.Write} {product.File} {product.Line}"
            )
            .ShouldBe([
                "1 Unchanged rows.csv 1",
                "2 Changed rows.csv 2",
                "4 Added rows.csv 3",
                "5 Added rows.csv 5",
            ]);
        (await CsvAsync(report)).ShouldBe([
            "row,what,reason,file,line,field,value,advice,id",
            "\"rows.csv line 4\",skipped,\"The id 4 stands in an earlier row already; that row was used.\",\"rows.csv\",4,,,,\"4\"",
            "\"rows.csv line 9\",skipped,\"It is torn.\",,,,,,",
            "\"rows.csv line 5\",used in part,\"The price 1/2 is no number.\",\"rows.csv\",5,\"price\",\"1/2\",\"Write 0.50.\",\"5\"",
            ",retired,,,,,,,\"3\"",
            ",unchanged,,\"rows.csv\",1,,,,\"1\"",
            ",changed,,\"rows.csv\",2,,,,\"2\"",
            ",added,,\"rows.csv\",3,,,,\"4\"",
            ",added,,\"rows.csv\",5,,,,\"5\"",
        ]);
    }

    [Fact]
    public void A_product_without_a_readable_picture_counts_as_skipped_and_the_sum_stays()
    {
        var report = new ImportReport
        {
            Added = 2,
            Unchanged = 1,
            Products =
            [
                new ReportedProduct("1", ProductWrite.Added, "rows.csv", 2),
                new ReportedProduct("2", ProductWrite.Added, "rows.csv", 3),
                new ReportedProduct("3", ProductWrite.Unchanged, "rows.csv", 4),
            ],
        };

        ImportReport told = report.WithUnreadable([
            new UnreadableProduct("1", "It is torn.", IsWithoutPicture: false),
            new UnreadableProduct("2", "It is torn.", IsWithoutPicture: true),
            new UnreadableProduct("2", "It is wet.", IsWithoutPicture: true),
            new UnreadableProduct("another import's", "It is torn.", IsWithoutPicture: true),
        ]);

        (told.Rows, told.Added, told.Unchanged).ShouldBe((3, 1, 1));
        told.Skipped.ShouldHaveSingleItem().Notes.Count.ShouldBe(2);
        told.Skipped[0].Where.ShouldBe("rows.csv line 3");
        told.Partial.ShouldHaveSingleItem().Where.ShouldBe("rows.csv line 2");
        told.Products.Select(product => product.Id).ShouldBe(["1", "3"]);
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData(" =1+1")]
    [InlineData("\t=1+1")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@SUM(1)")]
    [InlineData("|calc")]
    [InlineData("%0A=1")]
    [InlineData("\u202E=1")]
    [InlineData("＝1+1")]
    public async Task No_cell_is_run_as_a_formula(string cell)
    {
        var report = new ImportReport
        {
            RetiredIds = [cell],
            Skipped =
            [
                new SkippedRow(cell, cell)
                {
                    Notes = [new RowNote(cell, cell, cell, cell)],
                    File = cell,
                    Id = cell,
                },
            ],
            Products = [new ReportedProduct(cell, ProductWrite.Added, cell, 1)],
        };

        string[] lines = await CsvAsync(report);

        lines.Length.ShouldBe(4);
        lines
            .Skip(1)
            .SelectMany(line => line.Split('"').Where((_, place) => place % 2 == 1))
            .ShouldAllBe(text => text.StartsWith('\''));
    }

    private static SourceRow Row(string id, string title) =>
        MemorySource.Row(id, title, $"picture of {id}");

    private static async Task<ImportReport> ImportAsync(
        ICatalogStore store,
        params SourceRow[] rows
    ) =>
        await new CatalogueImport(
            MemorySource.Of([
                .. rows.Select(
                    (row, place) =>
                        row.Product is null
                            ? row
                            : row with
                            {
                                Where = $"rows.csv line {place + 1}",
                                File = "rows.csv",
                                Line = place + 1,
                            }
                ),
            ]),
            "shop"
        ).RunAsync(store);

    private static async Task<string[]> CsvAsync(ImportReport report)
    {
        await using var text = new StringWriter();
        await ReportCsv.WriteAsync(text, report);
        return text.ToString().TrimEnd('\n').Split('\n');
    }
}
