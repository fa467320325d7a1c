using ClosetCompanion.Catalog.Import;
using ClosetCompanion.Catalog.Import.Sources;

namespace ClosetCompanion.Catalog.Tests.Import;

public sealed class ProductSourcesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Formats_are_listed_for_people()
    {
        ProductSources.Formats.Count.ShouldBeGreaterThan(15);
        ProductSources.Formats.ShouldAllBe(format =>
            format.Name.Length > 0 && format.KnownBy.Length > 0
        );
        ProductSources.Formats.Select(format => format.Name).ShouldBeUnique();
    }

    [Fact]
    public void Tells_the_sources_apart()
    {
        string styles = _folder.Write("kaggle/nested/styles.csv", "id\n");
        string table = _folder.Write("shop/products.csv", "id\n");
        _folder.Write("pictures/shoes/1.jpg", "picture");
        _folder.Write("pictures/README.md", "about them");

        ProductSources.Open(_folder.File("kaggle")).ShouldBeOfType<FashionProductImagesSource>();
        ProductSources.Open(styles).ShouldBeOfType<FashionProductImagesSource>();
        ProductSources.Open(table).ShouldBeOfType<FeedSource>();
        ProductSources.Open(_folder.File("shop")).ShouldBeOfType<FeedSource>();
        ProductSources.Open(_folder.File("pictures")).ShouldBeOfType<PictureFolderSource>();
    }

    [Fact]
    public void Takes_columns_for_tables_only()
    {
        string table = _folder.Write("shop/products.csv", "id\n");
        string styles = _folder.Write("kaggle/styles.csv", "id\n");
        var columns = new FeedSettings { Columns = [new("title", "was")] };

        ProductSources.Open(table, columns).ShouldBeOfType<FeedSource>();
        ProductSources.Open(_folder.File("shop"), columns).ShouldBeOfType<FeedSource>();
        Should
            .Throw<CatalogException>(() => ProductSources.Open(styles, columns))
            .Message.ShouldContain("--map");
    }

    [Fact]
    public void Says_what_can_be_imported_when_nothing_fits()
    {
        Directory.CreateDirectory(_folder.File("empty"));
        string sheet = _folder.Write("products.docx", "sheet");

        Message(_folder.File("nowhere")).ShouldContain("no file or folder");
        Message(_folder.File("empty")).ShouldContain("What can be imported");
        Message(sheet).ShouldContain("What can be imported");
        Message(_folder.Write("broken.zip", "no archive")).ShouldContain("zip archive");
    }

    private static string Message(string path) =>
        Should.Throw<CatalogException>(() => ProductSources.Open(path)).Message;
}
