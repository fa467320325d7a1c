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

    [Theory]
    [InlineData("Price (EUR)", "EUR")]
    [InlineData("Preis in €", "EUR")]
    [InlineData("price_usd", "USD")]
    [InlineData("Prix TTC EUR", "EUR")]
    [InlineData("Cena brutto [PLN]", "PLN")]
    [InlineData("price", null)]
    public async Task The_currency_may_stand_in_the_column_s_name(string column, string? currency)
    {
        Product product = (await ReadAsync($"id;title;{column};picture\n1;Shirt;19,99;a.jpg\n"))[0]
            .Product.ShouldNotBeNull();

        (product.Price, product.Currency).ShouldBe((19.99m, currency));
    }

    [Theory]
    [InlineData("id^title^picture\n1^Shirt, red^a.jpg\n")]
    [InlineData("id~title~picture\n1~Shirt, red~a.jpg\n")]
    [InlineData("EAN;Name;Bild\n1;Shirt, red;a.jpg\n\u001A")]
    [InlineData("Product information,,Pictures\nid,title,picture\n1,\"Shirt, red\",a.jpg\n")]
    [InlineData("id,Size/Größe,title,picture\n1,M,\"Shirt, red\",a.jpg\n")]
    public async Task Heads_and_ends_of_other_programs_are_known(string text)
    {
        SourceRow row = (await ReadAsync(text)).ShouldHaveSingleItem();

        Product product = row.Product.ShouldNotBeNull(row.Problem);
        (product.Id, product.Title).ShouldBe(("1", "Shirt, red"));
    }

    [Fact]
    public async Task Quotes_may_stand_behind_backslashes()
    {
        List<SourceRow> rows = await ReadAsync(
            """"
            id,title,description,picture
            1,"Shirt \"slim\"","a, b \"c\", d",a.jpg
            2,"Coat ""wide""","5\" zip",a.jpg
            """"
        );

        rows.Select(row => row.Product?.Title).ShouldBe(["Shirt \"slim\"", "Coat \"wide\""]);
        rows.Select(row => row.Product?.Description).ShouldBe(["a, b \"c\", d", "5\" zip"]);
    }

    [Fact]
    public async Task A_text_may_end_with_a_backslash()
    {
        (await ReadAsync("id,title,picture\n1,\"Shirt\\\",\"a.jpg\"\n"))[0]
            .Product.ShouldNotBeNull()
            .Title.ShouldBe("Shirt\\");
    }

    [Theory]
    [InlineData("t.xls")]
    [InlineData("t.xlsx")]
    public async Task A_CSV_that_is_called_a_workbook_is_a_CSV(string name)
    {
        string path = _folder.Write(name, "id;title;picture\n1;Shirt;a.jpg\n");

        (await StoreContents.ListAsync(new FeedSource(path).ReadAsync()))
            .ShouldHaveSingleItem()
            .Product.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_page_that_is_called_a_workbook_is_named_with_what_to_do()
    {
        string path = _folder.Write(
            "t.xls",
            "<html><table><tr><th>id</th></tr><tr><td>1</td></tr></table></html>"
        );

        (
            await Should.ThrowAsync<CatalogException>(() =>
                StoreContents.ListAsync(new FeedSource(path).ReadAsync())
            )
        ).Message.ShouldContain("save it as .xlsx or as CSV");
    }

    [Theory]
    [InlineData("shop.ods")]
    [InlineData("shop.numbers")]
    public async Task A_spreadsheet_of_another_kind_beside_pictures_is_named(string name)
    {
        _folder.Write($"shop/{name}", "any");
        string picture = _folder.Write("shop/a.jpg", "picture");
        IProductSource source = ProductSources.Open(Path.GetDirectoryName(picture)!);

        (await StoreContents.ListAsync(source.ReadAsync())).ShouldHaveSingleItem();
        source.Notes.ShouldHaveSingleItem().ShouldContain($"not read: {name}");
    }

    [Fact]
    public async Task Names_and_values_in_a_list_are_fields()
    {
        string path = _folder.Write(
            "t.json",
            """[{"id":"1","name":"Shirt","image":"a.jpg","price":{"amount":"9.99","currency":"EUR"},"attributes":[{"name":"color","value":"red"},{"name":"Fit","value":["slim"]}]}]"""
        );

        Product product = (await StoreContents.ListAsync(new FeedSource(path).ReadAsync()))
            .ShouldHaveSingleItem()
            .Product.ShouldNotBeNull();

        (product.Colour, product.Price, product.Currency).ShouldBe(("red", 9.99m, "EUR"));
        product.Attributes["Fit"].ShouldBe("slim");
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
