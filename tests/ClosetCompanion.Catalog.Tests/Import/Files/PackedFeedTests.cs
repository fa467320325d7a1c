using System.IO.Compression;
using System.Text;
using ClosetCompanion.Catalog.Import;
using ClosetCompanion.Catalog.Import.Sources;

namespace ClosetCompanion.Catalog.Tests.Import.Files;

public sealed class PackedFeedTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("feed.csv.gz", "id,title,picture\n1,Red coat,red.jpg\n")]
    [InlineData("feed.json.GZ", """[{"id": 1, "title": "Red coat", "picture": "red.jpg"}]""")]
    [InlineData(
        "feed.xml.gz",
        "<rss><channel><item><id>1</id><title>Red coat</title><image_link>red.jpg</image_link></item></channel></rss>"
    )]
    public async Task A_feed_in_gzip_is_read_alone_and_in_a_folder(string name, string text)
    {
        _folder.Write("red.jpg", "a picture");
        await File.WriteAllBytesAsync(_folder.File(name), Packed(text));

        foreach (string path in (string[])[_folder.File(name), _folder.Path])
        {
            List<SourceRow> rows = await StoreContents.ListAsync(
                ProductSources.Open(path).ReadAsync()
            );

            rows.ShouldHaveSingleItem().Product.ShouldNotBeNull().Title.ShouldBe("Red coat");
        }
    }

    [Fact]
    public async Task A_feed_in_gzip_that_was_cut_short_is_refused_in_words()
    {
        byte[] packed = Packed(
            string.Concat(Enumerable.Range(0, 5000).Select(n => $"{n},{n * n}\n"))
        );
        await File.WriteAllBytesAsync(_folder.File("feed.csv.gz"), packed[..^2000]);
        await File.WriteAllBytesAsync(_folder.File("other.csv.gz"), "no gzip at all"u8.ToArray());

        foreach (string name in (string[])["feed.csv.gz", "other.csv.gz"])
        {
            var told = await Should.ThrowAsync<CatalogException>(() =>
                StoreContents.ListAsync(ProductSources.Open(_folder.File(name)).ReadAsync())
            );
            told.Message.ShouldContain(name);
        }
    }

    private static byte[] Packed(string text)
    {
        using var stream = new MemoryStream();
        using (var packer = new GZipStream(stream, CompressionMode.Compress))
        {
            packer.Write(Encoding.UTF8.GetBytes(text));
        }
        return stream.ToArray();
    }
}
