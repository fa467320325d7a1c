using System.Text;
using ClosetCompanion.Catalog.Import;
using ClosetCompanion.Catalog.Import.Sources;

namespace ClosetCompanion.Catalog.Tests.Import;

public sealed class FeedSourceTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public FeedSourceTests()
    {
        _folder.Write("pics/a.jpg", "picture a");
        _folder.Write("pics/b.jpg", "picture b");
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Knows_columns_by_their_common_names()
    {
        string table = _folder.Write(
            "products.csv",
            """
            SKU,Product Name,Brand Name,Main Category,Type,Color,Sex,Occasion,Price,Product URL,Item Group ID,Image,Fabric
            p-1,Red polo,Acme,Apparel,Polos,red,Men,Casual,"1,299.00 INR",https://shop.example/1,g1,pics/a.jpg,cotton
            """
        );

        SourceRow row = await OnlyAsync(table);

        row.Where.ShouldBe("products.csv line 2");
        Product product = row.Product.ShouldNotBeNull();
        product.Id.ShouldBe("p-1");
        product.Title.ShouldBe("Red polo");
        product.Brand.ShouldBe("Acme");
        product.Category.ShouldBe(["Apparel", "Polos"]);
        product.Colour.ShouldBe("red");
        product.Gender.ShouldBe("Men");
        product.Usage.ShouldBe("Casual");
        product.Price.ShouldBe(1299m);
        product.Currency.ShouldBe("INR");
        product.Link.ShouldBe("https://shop.example/1");
        product.VariantGroup.ShouldBe("g1");
        product.Material.ShouldBe("cotton");
        product.Attributes.ShouldBeEmpty();
        Texts(row).ShouldBe(["picture a"]);
    }

    [Theory]
    [InlineData("products.csv", ";")]
    [InlineData("products.csv", "\t")]
    [InlineData("products.tsv", "\t")]
    public async Task Knows_the_separator(string name, string separator)
    {
        string[][] lines =
        [
            ["id", "title", "picture"],
            ["1", "Shirt, red", "pics/a.jpg"],
        ];
        string table = _folder.Write(
            name,
            string.Join('\n', lines.Select(l => string.Join(separator, l)))
        );

        (await OnlyAsync(table)).Product!.Title.ShouldBe("Shirt, red");
    }

    [Fact]
    public async Task Reads_JSON_Lines()
    {
        string table = _folder.Write(
            "products.jsonl",
            """
            {"id": 17, "name": "Überhose", "category": ["Apparel", "Trousers"], "price": 12.5, "currency": "EUR", "images": ["pics/a.jpg", "pics/b.jpg"], "attributes": {"year": 2012, "sizes": ["S", "M"]}, "brand": null}

            not json
            ["neither"]
            """
        );

        List<SourceRow> rows = await ReadAsync(table);

        Product product = rows[0].Product.ShouldNotBeNull();
        product.Id.ShouldBe("17");
        product.Title.ShouldBe("Überhose");
        product.Category.ShouldBe(["Apparel", "Trousers"]);
        product.Price.ShouldBe(12.5m);
        product.Currency.ShouldBe("EUR");
        product.Brand.ShouldBeNull();
        product.Attributes["year"].ShouldBe("2012");
        product.Size.ShouldBe("S, M");
        Texts(rows[0]).ShouldBe(["picture a", "picture b"]);
        rows[1].Where.ShouldBe("products.jsonl line 3");
        rows[1].Problem.ShouldNotBeNull().ShouldContain("no valid JSON");
        rows[2].Problem.ShouldBe("It is no JSON object.");
    }

    [Fact]
    public async Task Takes_several_pictures_from_one_cell_or_several_columns()
    {
        string table = _folder.Write(
            "products.csv",
            "id,title,image,image_2\n1,Shirt,pics/a.jpg;pics/b.jpg,\n2,Shirt,pics/b.jpg,.\\pics\\a.jpg\n"
        );

        List<SourceRow> rows = await ReadAsync(table);

        Texts(rows[0]).ShouldBe(["picture a", "picture b"]);
        Texts(rows[1]).ShouldBe(["picture b", "picture a"]);
    }

    [Theory]
    [InlineData("../secret.txt", "not below the folder")]
    [InlineData("pics/../../secret.txt", "not below the folder")]
    [InlineData("/etc/hostname", "not below the folder")]
    [InlineData("C:\\secret.txt", "not below the folder")]
    [InlineData("https://shop.example/1.jpg", "not fetched")]
    [InlineData("pics/none.jpg", "not there")]
    [InlineData("pics", "not there")]
    [InlineData("", "names no picture")]
    public async Task Says_why_a_picture_cannot_be_used(string picture, string words)
    {
        string table = _folder.Write("products.csv", $"id,title,picture\n1,Shirt,{picture}\n");

        (await OnlyAsync(table)).Problem.ShouldNotBeNull().ShouldContain(words);
    }

    [Fact]
    public async Task Uses_a_row_without_one_of_its_pictures_and_says_so()
    {
        string table = _folder.Write(
            "products.csv",
            "id,title,picture\n1,Shirt,pics/none.jpg|pics/b.jpg|../c.jpg\n"
        );

        SourceRow row = await OnlyAsync(table);

        row.Problem.ShouldBeNull();
        Texts(row).ShouldBe(["picture b"]);
        row.Remark.ShouldNotBeNull().ShouldContain("pics/none.jpg");
        row.Remark.ShouldContain("../c.jpg");
    }

    [Fact]
    public async Task Lets_the_caller_name_several_columns_for_pictures()
    {
        string table = _folder.Write(
            "products.csv",
            "id,title,front,back,image\n1,Shirt,pics/a.jpg,pics/b.jpg,pics/none.jpg\n"
        );

        List<SourceRow> rows = await StoreContents.ListAsync(
            Source(table, new MappedColumn("picture", "front"), new MappedColumn("picture", "back"))
                .ReadAsync()
        );

        Texts(rows[0]).ShouldBe(["picture a", "picture b"]);
        rows[0].Remark.ShouldBeNull();
    }

    [Fact]
    public async Task Lets_the_caller_name_a_column()
    {
        string table = _folder.Write(
            "products.csv",
            "nr,was,name,picture\n1,Hemd,Otto,pics/a.jpg\n"
        );
        MappedColumn[] columns = [MappedColumn.Parse("id=nr"), new("title", "Was")];

        Product product = (await StoreContents.ListAsync(Source(table, columns).ReadAsync()))[
            0
        ].Product!;

        product.Id.ShouldBe("1");
        product.Title.ShouldBe("Hemd");
        product.Attributes["name"].ShouldBe("Otto");
        Should
            .Throw<CatalogException>(() => Source(table, new MappedColumn("smell", "nr")))
            .Message.ShouldContain("colour");
        Should.Throw<CatalogException>(() => MappedColumn.Parse("title"));
        var wrong = Source(table, new MappedColumn("season", "zeit"));
        (
            await Should.ThrowAsync<CatalogException>(() =>
                StoreContents.ListAsync(wrong.ReadAsync())
            )
        ).Message.ShouldContain("no column \"zeit\"");
    }

    [Theory]
    [InlineData("name,picture\nShirt,a.jpg\n", "no column for the id")]
    [InlineData("id,name\n1,Shirt\n", "no column for the picture")]
    [InlineData("", "is empty")]
    [InlineData("\0\u0001\u0002\n\0", "not a text file")]
    public async Task Says_what_is_wrong_with_a_table(string text, string words)
    {
        string table = _folder.Write("products.csv", text);

        (await Should.ThrowAsync<CatalogException>(() => ReadAsync(table))).Message.ShouldContain(
            words
        );
    }

    [Fact]
    public async Task Skips_rows_with_too_many_fields_and_fills_up_short_ones()
    {
        string table = _folder.Write(
            "products.csv",
            "id,title,picture\n1,Shirt, red,pics/a.jpg\n2,Shirt\n3,Shirt,pics/a.jpg\n"
        );

        List<SourceRow> rows = await ReadAsync(table);

        rows[0].Problem.ShouldNotBeNull().ShouldContain("4 fields");
        rows[0].KeptId.ShouldBe("1");
        rows[1].Problem.ShouldNotBeNull().ShouldContain("no picture");
        rows[2].Product.ShouldNotBeNull();
        (await new FeedSource(table).CountAsync()).ShouldBe(3);
    }

    [Theory]
    [InlineData("Artikelnummer;Bezeichnung;Farbe;Größe;Preis;Bild")]
    [InlineData("Référence;Nom du produit;Couleur;Taille;Prix;Image principale")]
    [InlineData("Referencia;Nombre;Color;Talla;Precio;Imagen")]
    [InlineData("Codice;Nome prodotto;Colore;Taglia;Prezzo;Immagine")]
    [InlineData("Código;Nome do produto;Cor;Tamanho;Preço;Imagem")]
    [InlineData("Artikelcode;Naam;Kleur;Maat;Prijs;Afbeelding")]
    [InlineData("Varenummer;Navn;Farve;Størrelse;Pris;Billede")]
    [InlineData("Indeks;Nazwa;Kolor;Rozmiar;Cena;Zdjęcie")]
    [InlineData("Kód výrobku;Název;Barva;Velikost;Cena;Obrázek")]
    [InlineData("Cikkszám;Megnevezés;Szín;Méret;Ár;Kép")]
    [InlineData("Ürün kodu;Ürün adı;Renk;Beden;Fiyat;Resim")]
    [InlineData("Артикул;Название;Цвет;Размер;Цена;Фото")]
    [InlineData("Κωδικός;Τίτλος;Χρώμα;Μέγεθος;Τιμή;Εικόνα")]
    [InlineData("商品番号;商品名;カラー;サイズ;価格;画像")]
    [InlineData("货号;商品名称;颜色;尺码;价格;图片")]
    [InlineData("상품코드;상품명;색상;사이즈;가격;이미지")]
    public async Task Knows_columns_in_many_languages(string header)
    {
        string table = _folder.Write("t.csv", $"{header}\n0017;Hemd;rot;M;12,50;pics/a.jpg\n");

        Product product = (await OnlyAsync(table)).Product.ShouldNotBeNull();

        (product.Id, product.Title, product.Colour, product.Price).ShouldBe(
            ("0017", "Hemd", "rot", 12.50m)
        );
        product.Size.ShouldBe("M");
    }

    [Fact]
    public async Task Takes_separators_at_the_end_marks_inside_and_short_rows_as_they_are_meant()
    {
        string table = _folder.Write(
            "t.csv",
            "\uFEFF\uFEFFid,picture,title,note,,\n1,pics/a.jpg,Shirt,x,,\n2,pics/a.jpg,\uFEFFDress\n3,pics/a.jpg,Hat,y,,,,\n"
        );

        List<SourceRow> rows = await ReadAsync(table);

        rows.Select(row => row.Product!.Title).ShouldBe(["Shirt", "Dress", "Hat"]);
        rows[0].Remark.ShouldBeNull();
        rows[1].Remark.ShouldNotBeNull().ShouldContain("only 3 fields");
        rows[2].Remark.ShouldBeNull();
    }

    [Fact]
    public async Task Warns_of_an_id_that_a_spreadsheet_has_shortened()
    {
        string table = _folder.Write("t.csv", "id,picture\n1.2E+12,pics/a.jpg\n");

        SourceRow row = await OnlyAsync(table);

        row.Product!.Id.ShouldBe("1.2E+12");
        row.Remark.ShouldNotBeNull().ShouldContain("spreadsheet");
    }

    [Fact]
    public async Task Hands_on_addresses_of_pictures_with_the_product_that_waits_for_them()
    {
        string table = _folder.Write(
            "t.csv",
            "id,title,image_link\n1,Shirt,\"https://s.example/a,b.jpg,//cdn.example/c.jpg\"\n"
        );

        SourceRow row = await OnlyAsync(table);

        row.Product.ShouldBeNull();
        row.KeptId.ShouldBe("1");
        row.WithoutPictures!.Title.ShouldBe("Shirt");
        row.PictureAddresses.ShouldBe(["https://s.example/a,b.jpg", "https://cdn.example/c.jpg"]);
        row.Problem.ShouldNotBeNull().ShouldContain("not fetched");
    }

    [Fact]
    public async Task Keeps_a_price_that_it_cannot_read_as_an_attribute()
    {
        string table = _folder.Write(
            "products.csv",
            "id,title,price,picture\n1,Shirt,ask us,pics/a.jpg\n"
        );

        Product product = (await OnlyAsync(table)).Product!;

        product.Price.ShouldBeNull();
        product.Attributes["price"].ShouldBe("ask us");
    }

    private static FeedSource Source(string path, params MappedColumn[] columns) =>
        new(path, new FeedSettings { Columns = columns });

    private static async Task<List<SourceRow>> ReadAsync(string table) =>
        await StoreContents.ListAsync(new FeedSource(table).ReadAsync());

    private static async Task<SourceRow> OnlyAsync(string table) =>
        (await ReadAsync(table)).ShouldHaveSingleItem();

    private static IEnumerable<string> Texts(SourceRow row) =>
        row.Pictures.Select(picture => Encoding.UTF8.GetString(picture.Span));
}
