using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using ClosetCompanion.Catalog.Import;
using ClosetCompanion.Catalog.Import.Sources;

namespace ClosetCompanion.Catalog.Tests.Import;

/// <summary>Strange files of kinds that people have; each was read wrongly once.</summary>
public sealed class StrangeFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public StrangeFileTests() => _folder.Write("one.jpg", "a picture");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("shift_jis", "シャツ")]
    [InlineData("gb18030", "裙子")]
    [InlineData("ibm866", "Юбка")]
    [InlineData("ibm850", "Größe")]
    public async Task A_short_name_in_an_old_code_page_is_told_by_the_table(
        string encoding,
        string name
    )
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        string archive = _folder.File("shop.zip");
        await File.WriteAllBytesAsync(
            archive,
            Zip(
                Encoding.GetEncoding(encoding),
                ("products.csv", $"id,title,picture\n1,{name},img/{name}.jpg\n"),
                ($"img/{name}.jpg", "a picture")
            ),
            TestContext.Current.CancellationToken
        );

        SourceRow row = (await ListAsync(archive)).ShouldHaveSingleItem();

        row.Product.ShouldNotBeNull(row.Problem).Title.ShouldBe(name);
        row.Pictures.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Rows_of_separators_alone_are_no_faults()
    {
        string table = _folder.Write(
            "shop.csv",
            "id,title,picture\n,,\n1,Coat,one.jpg\n , ,\n,,\n2,Hat,one.jpg\n,,\n"
        );

        (await ListAsync(table)).Select(row => row.Product?.Id).ShouldBe(["1", "2"]);
    }

    [Fact]
    public async Task Polish_columns_are_known()
    {
        string table = _folder.Write(
            "shop.csv",
            "Identyfikator;Nazwa;Zdjęcie;Cena;Kolor;Marka\n7;Czerwona koszula;one.jpg;199,99 zł;czerwony;Reserved\n"
        );

        Product product = (await ListAsync(table)).ShouldHaveSingleItem().Product.ShouldNotBeNull();

        (product.Id, product.Price, product.Currency, product.Brand).ShouldBe(
            ("7", 199.99m, "PLN", "Reserved")
        );
    }

    [Theory]
    [InlineData("Export of products 2026-05-12\n\nid,title,picture\n1,Coat,one.jpg\n", 4)]
    [InlineData("Shop\nMade by a program\nid;title;picture\n1;Coat;one.jpg\n", 4)]
    public async Task Lines_above_a_table_are_passed_over(string text, long line)
    {
        SourceRow row = (await ListAsync(_folder.Write("shop.csv", text))).ShouldHaveSingleItem();

        row.Product.ShouldNotBeNull(row.Problem).Title.ShouldBe("Coat");
        row.Line.ShouldBe(line);
    }

    [Theory]
    [InlineData("""{"data": {"items": [{"id": 7, "title": "Coat", "picture": "one.jpg"}]}}""")]
    [InlineData(
        """{"status": "ok", "response": {"page": {"number": 1, "rows": [{"id": 7, "title": "Coat", "picture": "one.jpg"}]}}}"""
    )]
    public async Task Products_in_the_wrapping_of_a_service_are_found(string json)
    {
        SourceRow row = (await ListAsync(_folder.Write("shop.json", json))).ShouldHaveSingleItem();

        row.Product.ShouldNotBeNull(row.Problem).Title.ShouldBe("Coat");
    }

    [Fact]
    public async Task A_list_inside_a_single_product_is_no_list_of_products() =>
        (
            await FailedAsync(
                _folder.Write(
                    "shop.json",
                    """{"product": {"id": 7, "images": [{"id": 1, "src": "one.jpg"}]}}"""
                )
            )
        ).ShouldContain("no list of products");

    [Theory]
    [InlineData("shop.tar.gz")]
    [InlineData("shop.tgz")]
    [InlineData("shop.rar")]
    [InlineData("shop.7z")]
    [InlineData("shop.csv.bz2")]
    public async Task Archives_of_other_kinds_are_named_with_what_to_do(string name) =>
        (await FailedAsync(_folder.Write(name, "an archive"))).ShouldContain(
            "pack it again as .zip"
        );

    [Fact]
    public async Task An_archive_within_an_archive_is_named_with_what_to_do()
    {
        string archive = _folder.File("shop.zip");
        await File.WriteAllBytesAsync(
            archive,
            Zip(Encoding.UTF8, ("export/inner.zip", "an archive"), ("readme.txt", "hello")),
            TestContext.Current.CancellationToken
        );

        (await FailedAsync(archive)).ShouldContain("export/inner.zip. Unpack them");
    }

    private static async Task<List<SourceRow>> ListAsync(string path) =>
        await ProductSources
            .Open(path)
            .ReadAsync(TestContext.Current.CancellationToken)
            .ToListAsync(TestContext.Current.CancellationToken);

    private static async Task<string> FailedAsync(string path) =>
        (await Should.ThrowAsync<CatalogException>(() => ListAsync(path))).Message;

    // Names in an old encoding without a mark, as old programs write them.
    private static byte[] Zip(Encoding encoding, params (string Name, string Text)[] files)
    {
        using var bytes = new MemoryStream();
        using (
            var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true, encoding)
        )
        {
            foreach (var (name, text) in files)
            {
                using Stream file = archive.CreateEntry(name).Open();
                file.Write(Encoding.UTF8.GetBytes(text));
            }
        }
        byte[] written = bytes.ToArray();
        Unmark(written, 0x04034B50, 6);
        Unmark(written, 0x02014B50, 8);
        return written;
    }

    // The library marks names as UTF-8 only where they are; the mark is removed to be sure.
    private static void Unmark(byte[] archive, uint mark, int flags)
    {
        for (int place = 0; place + 30 < archive.Length; place++)
        {
            if (BinaryPrimitives.ReadUInt32LittleEndian(archive.AsSpan(place)) == mark)
            {
                archive[place + flags + 1] &= 0xF7;
            }
        }
    }
}
