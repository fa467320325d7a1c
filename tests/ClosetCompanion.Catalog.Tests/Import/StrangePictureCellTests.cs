using ClosetCompanion.Catalog.Import;
using ClosetCompanion.Catalog.Import.Sources;

namespace ClosetCompanion.Catalog.Tests.Import;

/// <summary>What programs put around the pictures in a cell.</summary>
public sealed class StrangePictureCellTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public StrangePictureCellTests()
    {
        _folder.Write("a.jpg", "picture a");
        _folder.Write("img/b.jpg", "picture b");
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("a.jpg|img/b.jpg", 2)]
    [InlineData("a.jpg, img/b.jpg", 2)]
    [InlineData("a.jpg;img/b.jpg", 2)]
    [InlineData("a.jpg\nimg/b.jpg", 2)]
    [InlineData("a.jpg img/b.jpg", 2)]
    [InlineData("[\"a.jpg\",\"img/b.jpg\"]", 2)]
    [InlineData("['a.jpg', 'img/b.jpg']", 2)]
    [InlineData("[\"a.jpg\", \"img\\/b.jpg\"]", 2)]
    [InlineData("[{\"src\":\"a.jpg\"},{\"src\":\"img/b.jpg\"}]", 2)]
    [InlineData("{\"url\":\"a.jpg\"}", 1)]
    [InlineData("{a.jpg,img/b.jpg}", 2)]
    [InlineData("\"a.jpg\"", 1)]
    [InlineData("'a.jpg'", 1)]
    [InlineData("<img alt=\"x\" src=\"a.jpg\"><img src='img/b.jpg'>", 2)]
    [InlineData("C:\\Pictures\\2026\\a.jpg", 1)]
    [InlineData("file:///home/ann/b.jpg", 1)]
    [InlineData("\\\\server\\share\\a.jpg", 1)]
    public async Task Files_are_found(string cell, int files)
    {
        SourceRow row = await ReadAsync(cell);

        row.Product.ShouldNotBeNull(row.Problem);
        row.Pictures.Count.ShouldBe(files);
        row.Notes.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("https://x.example/a.jpg,https://x.example/b.jpg?w=1,2", 2)]
    [InlineData("[\"https:\\/\\/x.example\\/a.jpg\",\"https:\\/\\/x.example\\/b.jpg?w=1,2\"]", 2)]
    [InlineData("=IMAGE(\"https://x.example/a.jpg\")", 1)]
    [InlineData("=HYPERLINK(\"https://x.example/a.jpg\",\"a picture\")", 1)]
    [InlineData("[a picture](https://x.example/a.jpg)", 1)]
    [InlineData("![](https://x.example/a.jpg) ![](https://x.example/b.jpg?w=1,2)", 2)]
    [InlineData("<a href=\"https://x.example/a.jpg\">a</a>", 1)]
    [InlineData("www.x.example/a.jpg", 1)]
    public async Task Addresses_are_found(string cell, int addresses)
    {
        SourceRow row = await ReadAsync(cell);

        row.PictureAddresses.Count.ShouldBe(addresses);
        row.PictureAddresses[0]
            .ShouldBeOneOf("https://x.example/a.jpg", "https://www.x.example/a.jpg");
        row.PictureAddresses.Skip(1).ShouldAllBe(next => next == "https://x.example/b.jpg?w=1,2");
    }

    [Theory]
    [InlineData("ftp://x.example/a.jpg", "https alone")]
    [InlineData("C:\\Pictures\\other.jpg", "not below the folder")]
    [InlineData("[\"missing.jpg\"]", "missing.jpg is not there")]
    [InlineData("{\"width\": 5}", "names no picture")]
    [InlineData("[broken", "is not there")]
    [InlineData("C:\\..\\..\\secret.jpg", "not below the folder")]
    public async Task What_cannot_be_had_is_named(string cell, string reason)
    {
        SourceRow row = await ReadAsync(cell);

        row.Product.ShouldBeNull();
        row.Problem.ShouldNotBeNull().ShouldContain(reason);
    }

    private async Task<SourceRow> ReadAsync(string cell)
    {
        string quoted = cell.Replace("\"", "\"\"", StringComparison.Ordinal);
        string table = _folder.Write("t.csv", $"id,title,pictures\n1,Shirt,\"{quoted}\"\n");
        var settings = new FeedSettings { PicturesAreFetched = true };
        return (
            await StoreContents.ListAsync(new FeedSource(table, settings).ReadAsync())
        ).ShouldHaveSingleItem();
    }
}
