using System.IO.Compression;
using System.Text;
using ClosetCompanion.Catalog.Import;
using ClosetCompanion.Catalog.Import.Sources;

namespace ClosetCompanion.Catalog.Tests.Import;

public sealed class FashionProductImagesSourceTests : IDisposable
{
    private const string Header =
        "id,gender,masterCategory,subCategory,articleType,baseColour,season,year,usage,productDisplayName";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("")]
    [InlineData("fashion-dataset/")]
    [InlineData("archive/fashion-dataset/")]
    public async Task Reads_an_archive_and_a_folder_alike_also_nested(string root)
    {
        string[] rows =
        [
            "15970,Men,Apparel,Topwear,Shirts,Navy Blue,Fall,2011,Casual,Turtle Check Men Navy Blue Shirt",
        ];
        string zip = Zip(root, rows, "15970");
        ZipFile.ExtractToDirectory(zip, _folder.File("unpacked"));

        foreach (string path in (string[])[zip, _folder.File("unpacked")])
        {
            var source = new FashionProductImagesSource(path);
            (await source.CountAsync()).ShouldBe(1);
            SourceRow row = (
                await StoreContents.ListAsync(source.ReadAsync())
            ).ShouldHaveSingleItem();
            row.Where.ShouldBe("styles.csv line 2");
            Product product = row.Product.ShouldNotBeNull();
            product.Id.ShouldBe("15970");
            product.Title.ShouldBe("Turtle Check Men Navy Blue Shirt");
            product.Category.ShouldBe(["Apparel", "Topwear", "Shirts"]);
            product.Colour.ShouldBe("Navy Blue");
            product.Gender.ShouldBe("Men");
            product.Season.ShouldBe("Fall");
            product.Usage.ShouldBe("Casual");
            product.Attributes.ShouldHaveSingleItem().ShouldBe(new("year", "2011"));
            Encoding
                .UTF8.GetString(row.Pictures.ShouldHaveSingleItem().Span)
                .ShouldBe("picture 15970");
        }
    }

    [Fact]
    public async Task Joins_commas_that_a_copy_left_unquoted_into_the_title()
    {
        Product product = await OnlyAsync(
            "1,Women,Apparel,Topwear,Tops,Red,Summer,2012,Casual,Wrap, tie, and go Top"
        );

        product.Title.ShouldBe("Wrap, tie, and go Top");
        product.Usage.ShouldBe("Casual");
    }

    [Fact]
    public async Task Reads_quoted_titles()
    {
        Product product = await OnlyAsync(
            "1,Women,Apparel,Bottomwear,Shorts,Pink,Summer,2011,Sports,\"Tempo 3.5\"\" Short, pink\""
        );

        product.Title.ShouldBe("Tempo 3.5\" Short, pink");
    }

    [Theory]
    [InlineData("NA")]
    [InlineData("")]
    [InlineData("  ")]
    public async Task Makes_a_title_where_there_is_none(string title)
    {
        (
            await OnlyAsync($"1,Women,Accessories,Bags,Clutches,Maroon,Summer,2012,Casual,{title}")
        ).Title.ShouldBe("Women Maroon Clutches");
        (
            await OnlyAsync($"1,Women,Personal Care,Fragrance,Perfume,NA,Spring,2017,NA,{title}")
        ).Title.ShouldBe("Women Perfume");
    }

    [Fact]
    public async Task Takes_NA_for_unknown()
    {
        Product product = await OnlyAsync("1,Men,Apparel,NA,Shirts,NA,,,NA,Plain Shirt");

        product.Category.ShouldBe(["Apparel", "Shirts"]);
        product.Colour.ShouldBeNull();
        product.Season.ShouldBeNull();
        product.Usage.ShouldBeNull();
        product.Attributes.ShouldBeEmpty();
    }

    [Fact]
    public async Task Says_which_rows_cannot_be_used_and_reads_on()
    {
        string zip = Zip(
            "",
            [
                "1,Men,Apparel,Topwear,Shirts,Red,Fall,2011,Casual,No picture",
                "2,Men,Apparel",
                ",Men,Apparel,Topwear,Shirts,Red,Fall,2011,Casual,No id",
                "../3,Men,Apparel,Topwear,Shirts,Red,Fall,2011,Casual,A path for an id",
                "",
                "4,Men,Apparel,Topwear,Shirts,Red,Fall,2011,Casual,\"A quote that nobody closes",
                "5,Men,Apparel,Topwear,Shirts,Red,Fall,2011,Casual,Fine",
            ],
            "3",
            "4",
            "5"
        );

        List<SourceRow> rows = await StoreContents.ListAsync(
            new FashionProductImagesSource(zip).ReadAsync()
        );

        rows[0].Problem.ShouldBe("The picture images/1.jpg is not there.");
        rows[1].Problem.ShouldBe("It has 3 fields; 10 are needed.");
        rows[1].Where.ShouldBe("styles.csv line 3");
        rows[2].Problem.ShouldBe("It has no id.");
        rows[3].Problem.ShouldBe("The id ../3 cannot be the name of a picture.");
        rows[4].Product!.Title.ShouldBe("\"A quote that nobody closes");
        rows[5].Product!.Title.ShouldBe("Fine");
        rows[5].Where.ShouldBe("styles.csv line 8");
        rows.Count.ShouldBe(6);
    }

    [Fact]
    public async Task Refuses_a_picture_that_is_too_large()
    {
        string path = _folder.File("bomb.zip");
        await using (ZipArchive zip = await ZipFile.OpenAsync(path, ZipArchiveMode.Create))
        {
            Put(
                zip,
                "styles.csv",
                $"{Header}\n1,Men,Apparel,Topwear,Shirts,Red,Fall,2011,Casual,Bomb\n"
            );
            await using Stream entry = await zip.CreateEntry("images/1.jpg").OpenAsync();
            var zeros = new byte[1024 * 1024];
            for (int megabyte = 0; megabyte < 33; megabyte++)
            {
                await entry.WriteAsync(zeros);
            }
        }

        List<SourceRow> rows = await StoreContents.ListAsync(
            new FashionProductImagesSource(path).ReadAsync()
        );

        rows.ShouldHaveSingleItem()
            .Problem.ShouldBe("The picture images/1.jpg is larger than 32 MB. Make it smaller.");
    }

    [Fact]
    public async Task Reads_on_after_a_picture_that_is_damaged_in_the_archive()
    {
        string row = "Men,Apparel,Topwear,Shirts,Red,Fall,2011,Casual,Shirt";
        string path = Zip("", [$"1,{row}", $"2,{row}"], "1", "2");
        byte[] bytes = await File.ReadAllBytesAsync(path);
        int start = bytes.AsSpan().IndexOf("images/1.jpg"u8) + "images/1.jpg".Length;
        bytes.AsSpan(start, 8).Fill(0xFF);
        await File.WriteAllBytesAsync(path, bytes);

        List<SourceRow> rows = await StoreContents.ListAsync(
            new FashionProductImagesSource(path).ReadAsync()
        );

        rows[0].Problem.ShouldNotBeNull().ShouldContain("images/1.jpg cannot be read");
        rows[1].Product!.Id.ShouldBe("2");
    }

    [Fact]
    public async Task Says_what_is_missing_in_a_folder_or_table()
    {
        string zip = Zip("", [], []);
        (await FailedAsync(_folder.Path)).Message.ShouldContain("no styles.csv");
        (
            await FailedAsync(_folder.Write("broken.zip", "this is no archive"))
        ).Message.ShouldContain("zip archive");
        (await FailedAsync(_folder.File("nowhere.zip"))).Message.ShouldContain("nowhere.zip");
        (
            await StoreContents.ListAsync(new FashionProductImagesSource(zip).ReadAsync())
        ).ShouldBeEmpty();
        _folder.Write(
            "headless/styles.csv",
            "1,Men,Apparel,Topwear,Shirts,Red,Fall,2011,Casual,Shirt\n"
        );
        (await FailedAsync(_folder.File("headless"))).Message.ShouldContain("productDisplayName");
    }

    [Fact]
    public async Task Reads_the_published_set()
    {
        string path = SharedData.Require("data/fashion-product-images.zip");
        var source = new FashionProductImagesSource(path);

        (await source.CountAsync()).ShouldBe(41_589);
        int read = 0;
        await foreach (SourceRow row in source.ReadAsync())
        {
            Product product = row.Product.ShouldNotBeNull();
            product.Category.Count.ShouldBe(3);
            row.Pictures.ShouldHaveSingleItem().Span[..2].ToArray().ShouldBe([0xFF, 0xD8]);
            if (++read == 200)
            {
                break;
            }
        }
        read.ShouldBe(200);
    }

    private static async Task<CatalogException> FailedAsync(string path) =>
        await Should.ThrowAsync<CatalogException>(() =>
            StoreContents.ListAsync(new FashionProductImagesSource(path).ReadAsync())
        );

    private static void Put(ZipArchive zip, string name, string text)
    {
        using var writer = new StreamWriter(zip.CreateEntry(name).Open());
        writer.Write(text);
    }

    private async Task<Product> OnlyAsync(string row)
    {
        var source = new FashionProductImagesSource(Zip("", [row], "1"));
        List<SourceRow> rows = await StoreContents.ListAsync(source.ReadAsync());
        return rows.ShouldHaveSingleItem().Product.ShouldNotBeNull();
    }

    private string Zip(string root, string[] rows, params string[] pictures)
    {
        string path = _folder.File($"{Guid.NewGuid():N}.zip");
        using ZipArchive zip = ZipFile.Open(path, ZipArchiveMode.Create);
        Put(zip, "__MACOSX/styles.csv", "rubbish");
        Put(zip, root + "styles.csv", string.Join("\r\n", [Header, .. rows, ""]));
        foreach (string id in pictures)
        {
            Put(zip, $"{root}images/{id}.jpg", $"picture {id}");
        }
        return path;
    }
}
