using System.IO.Compression;
using ClosetCompanion.Catalog.Import;
using ClosetCompanion.Catalog.Import.Sources;

namespace ClosetCompanion.Catalog.Tests.Import;

public sealed class PictureFolderSourceTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("shoes/red-canvas_sneaker.jpg", "red canvas sneaker", "shoes")]
    [InlineData("Apparel/T-Shirts/IMG_2041.JPG", "T Shirts", "Apparel,T Shirts")]
    [InlineData("dress/07cddef1-1fc8-47e4-a28a-613e60912590.jpg", "dress", "dress")]
    [InlineData("dress/20240131_101500.png", "dress", "dress")]
    [InlineData("hat.webp", "hat", "")]
    [InlineData("1234.jpeg", "1234", "")]
    public async Task Names_products_by_their_paths(string file, string title, string category)
    {
        _folder.Write(file, "picture");

        List<SourceRow> rows = await StoreContents.ListAsync(
            new PictureFolderSource(_folder.Path).ReadAsync()
        );

        Product product = rows.ShouldHaveSingleItem().Product.ShouldNotBeNull();
        product.Id.ShouldBe(file);
        product.Title.ShouldBe(title);
        string.Join(',', product.Category).ShouldBe(category);
    }

    [Fact]
    public async Task Reads_pictures_only_in_a_fixed_order_also_from_an_archive()
    {
        foreach (
            string file in (string[])
                ["b/2.jpg", "a/1.jpg", "notes.txt", ".hidden.jpg", "a/1.svg", "__MACOSX/a/x.jpg"]
        )
        {
            _folder.Write($"set/{file}", "picture");
        }
        await ZipFile.CreateFromDirectoryAsync(_folder.File("set"), _folder.File("set.zip"));

        foreach (string path in (string[])[_folder.File("set"), _folder.File("set.zip")])
        {
            var source = new PictureFolderSource(path);
            List<SourceRow> rows = await StoreContents.ListAsync(source.ReadAsync());
            rows.Select(row => row.Product?.Id).ShouldBe(["a/1.jpg", null, "b/2.jpg"]);
            rows[1].Where.ShouldBe("a/1.svg");
            rows[1].Problem.ShouldNotBeNull().ShouldContain(".svg");
            (await source.CountAsync()).ShouldBe(3);
        }
    }

    [Fact]
    public async Task Reads_the_phone_photos()
    {
        var source = new PictureFolderSource(SharedData.Require("data/phone-photos.zip"));

        List<SourceRow> rows = await StoreContents.ListAsync(source.ReadAsync());

        rows.Count.ShouldBe(120);
        rows.ShouldAllBe(row => row.Product!.Title == row.Product.Category[0]);
    }
}
