using ClosetCompanion.Catalog.Import;
using ClosetCompanion.Catalog.Import.Sources;

namespace ClosetCompanion.Catalog.Tests.Import;

public sealed class WorkbookTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public WorkbookTests() => _folder.Write("a.jpg", "picture");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Numbers_dates_and_leading_zeros_of_a_workbook_are_what_people_see()
    {
        string path = _folder.File("products.xlsx");
        await File.WriteAllBytesAsync(
            path,
            WorkbookFile.Write([
                ["Our products in spring"],
                [],
                ["Artikelnr", "Bezeichnung", "Preis", "Bild", "Jahr"],
                ["0=42", "Grünes Hemd", "=49.9", "a.jpg", "=2012"],
                ["=1200000000000", "Kleid", "=12.345", "a.jpg", ""],
                ["0007", "Hose", "d=45000", "a.jpg", ""],
                ["", "", "", "", ""],
            ])
        );

        List<SourceRow> rows = await StoreContents.ListAsync(ProductSources.Open(path).ReadAsync());

        rows.Select(row => row.Product!.Id).ShouldBe(["00042", "1200000000000", "0007"]);
        rows.Select(row => row.Product!.Price).ShouldBe([49.9m, 12.345m, null]);
        rows[0].Product!.Title.ShouldBe("Grünes Hemd");
        rows[0].Product!.Attributes["Jahr"].ShouldBe("2012");
        rows[0].Where.ShouldBe("products.xlsx Products row 4");
        rows[2].Notes.ShouldHaveSingleItem().Value.ShouldBe("2023-03-15");
    }

    [Fact]
    public async Task What_is_no_workbook_is_named_and_a_workbook_in_a_zip_is_read()
    {
        string broken = _folder.Write("broken.xlsx", "PK\u0003\u0004 and no more");
        byte[] book = WorkbookFile.Write([
            ["id", "picture"],
            ["1", "a.jpg"],
        ]);
        string zip = _folder.File("all.zip");
        await using (
            var archive = await System.IO.Compression.ZipFile.OpenAsync(
                zip,
                System.IO.Compression.ZipArchiveMode.Create
            )
        )
        {
            await using (Stream entry = await archive.CreateEntry("list.xlsx").OpenAsync())
            {
                await entry.WriteAsync(book);
            }
            await using (Stream entry = await archive.CreateEntry("a.jpg").OpenAsync())
            {
                await entry.WriteAsync("picture"u8.ToArray());
            }
        }

        (
            await Should.ThrowAsync<CatalogException>(() =>
                StoreContents.ListAsync(new FeedSource(broken).ReadAsync())
            )
        ).Message.ShouldContain("cannot be read as a workbook");
        (await StoreContents.ListAsync(ProductSources.Open(zip).ReadAsync()))
            .ShouldHaveSingleItem()
            .Product.ShouldNotBeNull();
    }
}
