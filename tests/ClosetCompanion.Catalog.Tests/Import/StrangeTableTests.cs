using System.Text;
using ClosetCompanion.Catalog.Import;
using ClosetCompanion.Catalog.Import.Sources;

namespace ClosetCompanion.Catalog.Tests.Import;

/// <summary>Tables as programs and people leave them: put together, quoted twice, with columns in many languages.</summary>
public sealed class StrangeTableTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    static StrangeTableTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public StrangeTableTests() => _folder.Write("a.jpg", "picture");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Files_that_were_put_together_are_one_table()
    {
        List<SourceRow> rows = await ReadAsync(
            "\uFEFFid,title,picture\n1,Shirt,a.jpg\n\uFEFFid,title,picture\n2,Coat,a.jpg\n\uFEFF3,\uFEFFHat,\uFEFFa.jpg\n"
        );

        rows.Select(row => row.Product?.Title).ShouldBe(["Shirt", "Coat", "Hat"]);
    }

    [Fact]
    public async Task Each_line_keeps_its_letters_where_UTF_8_and_an_old_code_page_are_mixed()
    {
        byte[] text =
        [
            .. "id,title,picture\n1,"u8,
            .. Encoding.UTF8.GetBytes("Grünes Hemd"),
            .. ",a.jpg\n2,"u8,
            .. Encoding.GetEncoding("windows-1252").GetBytes("Größe L"),
            .. ",a.jpg\n3,"u8,
            .. Encoding.UTF8.GetBytes("Weiß"),
            .. ",a.jpg\n"u8,
        ];
        string path = _folder.File("t.csv");
        await File.WriteAllBytesAsync(path, text, TestContext.Current.CancellationToken);
        var source = new FeedSource(path);

        List<SourceRow> rows = await StoreContents.ListAsync(source.ReadAsync());

        rows.Select(row => row.Product?.Title).ShouldBe(["Grünes Hemd", "Größe L", "Weiß"]);
        source.Notes[0].ShouldContain("utf-8, in part for windows-1252");
    }

    [Theory]
    [InlineData("=\"00042\"", "00042")]
    [InlineData("'00042", "00042")]
    [InlineData("00042", "00042")]
    [InlineData("'90s-tee", "'90s-tee")]
    public async Task Signs_against_the_spreadsheet_are_no_part_of_an_id(string cell, string id)
    {
        string quoted = cell.Replace("\"", "\"\"", StringComparison.Ordinal);
        SourceRow row = (
            await ReadAsync($"id,title,picture\n\"{quoted}\",Shirt,a.jpg\n")
        ).ShouldHaveSingleItem();

        row.Product.ShouldNotBeNull().Id.ShouldBe(id);
    }

    [Fact]
    public async Task A_column_without_a_name_is_left_out_and_a_separator_in_a_text_is_still_found()
    {
        List<SourceRow> rows = await ReadAsync(
            "id,title,price,picture,\n1,Shirt,5,a.jpg,mine\n2,Coat, red,5,a.jpg\n3,Hat,5,a.jpg,\n"
        );

        rows.Select(row => row.Product?.Id).ShouldBe(["1", null, "3"]);
        RowNote note = rows[0].Notes.ShouldHaveSingleItem();
        note.Value.ShouldBe("mine");
        note.Reason.ShouldContain("without a name");
        rows[1].Problem.ShouldNotBeNull().ShouldContain("5 fields");
        rows[2].Notes.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("id,title,picture\n\"1,\"\"Shirt, red\"\",a.jpg\"\n")]
    [InlineData("\"id,title,picture\"\n\"1,\"\"Shirt, red\"\",a.jpg\"\n")]
    [InlineData("'id';'title';'picture'\n'1';'Shirt, red';'a.jpg'\n")]
    [InlineData("| id | title | picture |\n|----|:----:|---|\n| 1 | Shirt, red | a.jpg |\n")]
    [InlineData("id;title;picture\n1;Shirt, red;a.jpg\n")]
    public async Task Lines_in_quotes_of_other_kinds_are_rows(string text)
    {
        SourceRow row = (await ReadAsync(text)).ShouldHaveSingleItem();

        Product product = row.Product.ShouldNotBeNull(row.Problem);
        (product.Id, product.Title).ShouldBe(("1", "Shirt, red"));
        row.Pictures.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(
        "Art.-Nr.;Artikelbezeichnung;Farbton;Konf.-Größe;VK brutto;Bild-URL;Hersteller;Zielgruppe;Langbeschreibung"
    )]
    [InlineData(
        "Réf.;Nom du produit;Coloris;Pointure;Prix de vente;URL image;Fabricant;Genre;Descriptif"
    )]
    [InlineData(
        "ID producto;Título;Color principal;Tallas;Precio de venta;URL de la imagen;Fabricante;Sexo;Descripción larga"
    )]
    [InlineData(
        "ID;Titolo;Colore principale;Taglie;Prezzo di vendita;URL immagine;Produttore;Sesso;Descrizione prodotto"
    )]
    [InlineData(
        "Referência;Título do produto;Cores;Tamanhos;Preço de venda;URL da imagem;Fabricante;Sexo;Descrição do produto"
    )]
    [InlineData(
        "Artikelnummer;Omschrijving;Kleur;Maat;Prijs;Afbeelding;Merk;Geslacht;Beschrijving"
    )]
    [InlineData(
        "Productcode;Productnaam;Kleuren;Maten;Verkoopprijs;Afbeelding URL;Fabrikant;Doelgroep;Productomschrijving"
    )]
    [InlineData("Kod produktu;Nazwa produktu;Kolor;Rozmiar;Cena;Zdjęcie główne;Marka;Płeć;Opis")]
    [InlineData(
        "SKU;Nazwa;Kolory;Rozmiary;Cena brutto;Link do zdjęcia;Producent;Płeć;Opis produktu"
    )]
    [InlineData(
        "Stok Kodu;Başlık;Renkler;Numara;Satış Fiyatı;Resim URL;Üretici;Cinsiyet;Ürün Açıklaması"
    )]
    [InlineData("品番;タイトル;色;サイズ;価格(税込);画像URL;メーカー;対象;説明文")]
    [InlineData("货号;标题;颜色分类;尺寸;价格(元);主图;品牌名称;适用性别;详情")]
    public async Task Columns_are_known_in_the_words_of_shops_of_ten_countries(string columns)
    {
        SourceRow row = (
            await ReadAsync($"{columns}\n007;Hemd;rot;42;19,99;a.jpg;Zara;Damen;Weich\n")
        ).ShouldHaveSingleItem();

        Product product = row.Product.ShouldNotBeNull(row.Problem);
        (product.Id, product.Title, product.Colour, product.Size, product.Price).ShouldBe(
            ("007", "Hemd", "rot", "42", 19.99m)
        );
        (product.Brand, product.Gender, product.Description).ShouldBe(("Zara", "Women", "Weich"));
        row.Pictures.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Addresses_of_other_things_are_no_fields()
    {
        Product product = (
            await ReadAsync("id,title,Category URL,Brand link,picture\n1,Shirt,/c,/b,a.jpg\n")
        )[0]
            .Product.ShouldNotBeNull();

        product.Category.ShouldBeEmpty();
        product.Brand.ShouldBeNull();
    }

    [Fact]
    public async Task Dashes_say_nothing_and_letters_of_other_languages_say_whom_it_is_for()
    {
        List<SourceRow> rows = await ReadAsync(
            "id,title,size,gender,price,picture\n1,Tee,-,–,--,a.jpg\n2,Tee,S,w,k.A.,a.jpg\n"
        );

        (rows[0].Product!.Size, rows[0].Product!.Gender, rows[0].Product!.Price).ShouldBe(
            (null, null, null)
        );
        rows[1].Product!.Gender.ShouldBe("Women");
        rows.ShouldAllBe(row => row.Notes.Count == 0);
    }

    private Task<List<SourceRow>> ReadAsync(string text) =>
        StoreContents.ListAsync(new FeedSource(_folder.Write("t.csv", text)).ReadAsync());
}
