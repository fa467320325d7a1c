using System.IO.Compression;
using System.Text;
using ClosetCompanion.Catalog.Import;
using ClosetCompanion.Catalog.Import.Files;
using ClosetCompanion.Catalog.Import.Items;
using ClosetCompanion.Catalog.Import.Sources;

namespace ClosetCompanion.Catalog.Tests.Import.Files;

public sealed class FileNameTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("img/shirt.jpg", "IMG\\Shirt.JPG")]
    [InlineData("img/gr\u0075\u0308n.jpg", "img/gr\u00FCn.jpg")]
    [InlineData("img/gr\u00FCn.jpg", "img/gr\u0075\u0308n.jpg")]
    [InlineData("img/\u304B\u3099.jpg", "img/\u304C.jpg")]
    [InlineData("img/red shirt.jpg", "img/red%20shirt.jpg")]
    [InlineData("img/shirt.jpg", "img/shirt.jpg?v=17")]
    [InlineData("deep/img/shirt.jpg", "shirt.jpg")]
    [InlineData("a, b;c.jpg", "a, b;c.jpg")]
    [InlineData("100% cotton.jpg", "100% cotton.jpg")]
    public async Task A_picture_is_found_although_its_name_is_written_in_another_way(
        string onDisk,
        string inTable
    )
    {
        _folder.Write(onDisk, "picture");
        string table = _folder.Write("t.csv", $"id,title,picture\n1,Shirt,\"{inTable}\"\n");

        SourceRow row = (await StoreContents.ListAsync(new FeedSource(table).ReadAsync()))[0];

        row.Remark.ShouldBeNull();
        row.Pictures.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("one.jpg, two.jpg;a, b.jpg", "one.jpg|two.jpg|a, b.jpg")]
    [InlineData("none.jpg,one.jpg", "none.jpg|one.jpg")]
    [InlineData(
        "https://s.example/w_300,h_200/a.jpg,https://s.example/b.jpg",
        "https://s.example/w_300,h_200/a.jpg|https://s.example/b.jpg"
    )]
    [InlineData(
        "https://s.example/a.jpg https://s.example/b.jpg",
        "https://s.example/a.jpg|https://s.example/b.jpg"
    )]
    [InlineData("https://s.example/a.jpg, one.jpg", "https://s.example/a.jpg|one.jpg")]
    [InlineData(";;", "")]
    public void A_cell_is_split_where_a_picture_ends(string cell, string pictures)
    {
        foreach (string name in (string[])["one.jpg", "two.jpg", "a, b.jpg"])
        {
            _folder.Write(name, "picture");
        }
        using FileTree files = FileTree.Open(_folder.Path);

        string.Join('|', PictureCell.Split(cell, files)).ShouldBe(pictures);
    }

    [Theory]
    [InlineData("ibm850", false)]
    [InlineData("ibm850", true)]
    [InlineData("utf-8", false)]
    [InlineData("utf-8", true)]
    public async Task Names_in_archives_are_read_whatever_the_archive_claims(
        string encoding,
        bool claimsUtf8
    )
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        string path = _folder.File("set.zip");
        using (var stream = new MemoryStream())
        {
            // Written in the old way first, then the flag is set or cleared by hand.
            using (
                var zip = new ZipArchive(
                    stream,
                    ZipArchiveMode.Create,
                    leaveOpen: true,
                    Encoding.GetEncoding(encoding)
                )
            )
            {
                foreach (
                    string name in (string[])["Kleider/grün größer.jpg", "Kleider/Mädchen.jpg"]
                )
                {
                    await using Stream entry = zip.CreateEntry(name).Open();
                    entry.Write("picture"u8);
                }
            }
            await File.WriteAllBytesAsync(path, Flagged(stream.ToArray(), claimsUtf8));
        }

        List<SourceRow> rows = await StoreContents.ListAsync(
            new PictureFolderSource(path).ReadAsync()
        );

        rows.Select(row => row.Product!.Title)
            .ShouldBe(["Mädchen", "grün größer"], ignoreOrder: true);
    }

    [Fact]
    public async Task An_archive_that_unpacks_to_far_too_much_is_refused()
    {
        string path = _folder.File("bomb.zip");
        await using (var zip = await ZipFile.OpenAsync(path, ZipArchiveMode.Create))
        {
            await using Stream entry = await zip.CreateEntry("table.csv").OpenAsync();
            await entry.WriteAsync("id,picture\n"u8.ToArray());
            byte[] zeros = new byte[1024 * 1024];
            Array.Fill(zeros, (byte)'\n');
            for (int megabyte = 0; megabyte < 300; megabyte++)
            {
                await entry.WriteAsync(zeros);
            }
        }

        (
            await Should.ThrowAsync<CatalogException>(() =>
                StoreContents.ListAsync(ProductSources.Open(path).ReadAsync())
            )
        ).Message.ShouldContain("unpacks to more than");
    }

    [Fact]
    public void Nothing_outside_an_archive_is_named_by_it()
    {
        string path = _folder.File("slip.zip");
        using (ZipArchive zip = ZipFile.Open(path, ZipArchiveMode.Create))
        {
            zip.CreateEntry("../../outside.jpg");
            zip.CreateEntry("/etc/outside.jpg");
            zip.CreateEntry("inside.jpg");
        }

        using FileTree files = FileTree.Open(path);

        files.Files.ShouldBe(["inside.jpg"]);
        files.Find("../../outside.jpg").ShouldBeNull();
        files.Find("outside.jpg").ShouldBeNull();
    }

    private static byte[] Flagged(byte[] zip, bool isUtf8)
    {
        for (int place = 0; place + 10 < zip.Length; place++)
        {
            bool isLocal = zip.AsSpan(place).StartsWith("PK\u0003\u0004"u8);
            bool isCentral = zip.AsSpan(place).StartsWith("PK\u0001\u0002"u8);
            if (isLocal || isCentral)
            {
                int flags = place + (isLocal ? 7 : 9);
                zip[flags] = (byte)(isUtf8 ? zip[flags] | 0x08 : zip[flags] & ~0x08);
            }
        }
        return zip;
    }
}
