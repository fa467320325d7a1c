using System.Text;
using ClosetCompanion.Catalog.Import;
using ClosetCompanion.Catalog.Import.Encodings;
using ClosetCompanion.Catalog.Import.Sources;

namespace ClosetCompanion.Catalog.Tests.Import.Encodings;

public sealed class EncodingTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    static EncodingTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("windows-1252", "Grünes Hemd für Mädchen|Größe|Straße 49 €")]
    [InlineData("windows-1252", "Chemise à fleurs été légère|Crème brûlée, taille française")]
    [InlineData("windows-1252", "Camisa de algodón para niño|Pantalón corto, tamaño pequeño")]
    [InlineData("windows-1252", "Blå skjorte til mænd|Rød kjole, størrelse 38")]
    [InlineData(
        "windows-1250",
        "Koszula męska w kratę|Sukienka żółta długa, rękaw krótki|Spódnica"
    )]
    [InlineData("windows-1250", "Dámské šaty černé|Pánská košile žlutá, krátký rukáv|Větší čepice")]
    [InlineData(
        "windows-1250",
        "Női felső, rövid ujjú|Férfi cipő zöld, bőr öv|Hűvös időre kötött pulóver"
    )]
    [InlineData("windows-1251", "Платье женское красное|Рубашка мужская синяя|Юбка джинсовая")]
    [InlineData("windows-1253", "Φόρεμα κόκκινο γυναικείο|Πουκάμισο ανδρικό μπλε")]
    [InlineData(
        "windows-1254",
        "Kırmızı elbise kadın|Erkek gömlek yeşil, uzun kollu|Çocuk ayakkabısı"
    )]
    [InlineData("shift_jis", "赤いワンピース|メンズシャツ 青|綿100%のTシャツ")]
    [InlineData("euc-jp", "赤いワンピース|メンズシャツ 青|綿100%のTシャツ")]
    [InlineData("gb18030", "红色连衣裙夏季新款|男士衬衫 蓝色|纯棉T恤")]
    [InlineData("big5", "紅色連衣裙夏季新款|男士襯衫 藍色|純棉T恤")]
    [InlineData("euc-kr", "빨간 원피스 여름|남성 셔츠 파란색|면 티셔츠")]
    [InlineData("utf-8", "Grünes Hemd|红色连衣裙")]
    [InlineData("utf-16", "Grünes Hemd|红色连衣裙")]
    [InlineData("utf-16BE", "Grünes Hemd|红色连衣裙")]
    [InlineData("macintosh", "Grünes Hemd für Mädchen|Größe, Straße")]
    [InlineData("ibm850", "Grünes Hemd für Mädchen|Größe, Straße")]
    [InlineData("koi8-r", "Платье женское красное|Рубашка мужская синяя")]
    public async Task Tables_of_all_countries_are_read_as_they_were_written(
        string encoding,
        string titles
    )
    {
        string[] expected = titles.Split('|');
        string text = string.Concat(
            expected
                .Select((title, place) => $"{place};{title};a.jpg\r\n")
                .Prepend("id;title;picture\r\n")
        );
        _folder.Write("a.jpg", "picture");
        string path = _folder.File("table.csv");
        await File.WriteAllBytesAsync(path, Encoding.GetEncoding(encoding).GetBytes(text));

        List<SourceRow> rows = await StoreContents.ListAsync(new FeedSource(path).ReadAsync());

        rows.Select(row => row.Product!.Title.Trim()).ShouldBe(expected.Select(t => t.Trim()));
    }

    [Fact]
    public async Task One_bad_byte_does_not_make_a_long_text_another_encoding()
    {
        byte[] good = Encoding.UTF8.GetBytes(
            string.Concat(Enumerable.Repeat("Größe für Mädchen\n", 30))
        );
        using var stream = new MemoryStream([.. good, 0xFF, .. good]);

        (await EncodingDetector.DetectAsync(stream, default)).Name.ShouldBe("utf-8");
    }
}
