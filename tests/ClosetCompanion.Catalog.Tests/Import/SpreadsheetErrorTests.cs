using ClosetCompanion.Catalog.Import;
using ClosetCompanion.Catalog.Import.Sources;

namespace ClosetCompanion.Catalog.Tests.Import;

/// <summary>Cells whose formula failed, in CSV files and in workbooks.</summary>
public sealed class SpreadsheetErrorTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public SpreadsheetErrorTests() => _folder.Write("a.jpg", "picture");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("#DIV/0!")]
    [InlineData("#N/A")]
    [InlineData("#REF!")]
    [InlineData("#VALUE!")]
    [InlineData("#NAME?")]
    [InlineData("#WERT!")]
    [InlineData("#NV")]
    [InlineData("#¡DIV/0!")]
    [InlineData("#ССЫЛКА!")]
    [InlineData("Err:502")]
    [InlineData("########")]
    public async Task A_price_that_is_an_error_cannot_be_read(string error)
    {
        SourceRow row = await ReadCsvAsync($"1,Shirt,red,M,{error},a.jpg");

        row.Product.ShouldNotBeNull().Price.ShouldBeNull();
        RowNote note = row.Notes.ShouldHaveSingleItem();
        note.Reason.ShouldBe(
            $"The price \"{error}\" cannot be read: it is an error of the spreadsheet."
        );
        (note.Field, note.Value).ShouldBe(("price", error));
    }

    [Fact]
    public async Task Errors_in_other_fields_are_left_out_with_a_note_each()
    {
        SourceRow row = await ReadCsvAsync("1,#REF!,#N/A,#NAME?,5,a.jpg");

        Product product = row.Product.ShouldNotBeNull();
        product.Title.ShouldBe("Product 1");
        (product.Colour, product.Size, product.Price).ShouldBe((null, null, 5m));
        row.Notes.Select(note => (note.Field, note.Value))
            .ShouldBe([("title", "#REF!"), ("colour", "#N/A"), ("size", "#NAME?")]);
        row.Notes[0]
            .Reason.ShouldBe("The title is left out: \"#REF!\" is an error of the spreadsheet.");
    }

    [Fact]
    public async Task An_id_or_a_picture_that_is_an_error_is_named_as_the_reason()
    {
        (await ReadCsvAsync("#REF!,Shirt,red,M,5,a.jpg"))
            .Problem.ShouldNotBeNull()
            .ShouldContain("It has no id.");
        SourceRow row = await ReadCsvAsync("1,Shirt,red,M,5,#VALUE!");
        row.Product.ShouldBeNull();
        row.Problem.ShouldNotBeNull().ShouldContain("The picture is left out: \"#VALUE!\"");
    }

    [Fact]
    public async Task What_only_begins_like_an_error_stays()
    {
        SourceRow row = await ReadCsvAsync("1,Shirt #1,#ff0000,#,5,a.jpg");

        Product product = row.Product.ShouldNotBeNull();
        (product.Title, product.Colour, product.Size).ShouldBe(("Shirt #1", "#ff0000", "#"));
        row.Notes.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_workbook_s_errors_are_told_as_its_cells_show_them()
    {
        string path = _folder.File("products.xlsx");
        await File.WriteAllBytesAsync(
            path,
            WorkbookFile.Write([
                ["id", "title", "colour", "size", "price", "picture"],
                ["1", "e=#REF!", "e=#N/A", "M", "e=#DIV/0!", "a.jpg"],
            ])
        );

        SourceRow row = (
            await StoreContents.ListAsync(ProductSources.Open(path).ReadAsync())
        ).ShouldHaveSingleItem();

        Product product = row.Product.ShouldNotBeNull(row.Problem);
        (product.Title, product.Colour, product.Size, product.Price).ShouldBe(
            ("Product 1", null, "M", null)
        );
        row.Notes.Select(note => (note.Field, note.Value))
            .ShouldBe([("title", "#REF!"), ("colour", "#N/A"), ("price", "#DIV/0!")]);
    }

    private async Task<SourceRow> ReadCsvAsync(string row) =>
        (
            await StoreContents.ListAsync(
                new FeedSource(
                    _folder.Write("t.csv", $"id,title,colour,size,price,picture\n{row}\n")
                ).ReadAsync()
            )
        ).ShouldHaveSingleItem();
}
