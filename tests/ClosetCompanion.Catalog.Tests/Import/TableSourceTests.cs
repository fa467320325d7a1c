using System.Text;
using ClosetCompanion.Catalog.Import;

namespace ClosetCompanion.Catalog.Tests.Import;

public sealed class TableSourceTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public TableSourceTests()
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
        product.Attributes.ShouldHaveSingleItem().ShouldBe(new("Fabric", "cotton"));
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
        product.Attributes["sizes"].ShouldBe("S, M");
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
            new TableSource(
                table,
                [new MappedColumn("picture", "front"), new MappedColumn("picture", "back")]
            ).ReadAsync()
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

        Product product = (
            await StoreContents.ListAsync(new TableSource(table, columns).ReadAsync())
        )[0].Product!;

        product.Id.ShouldBe("1");
        product.Title.ShouldBe("Hemd");
        product.Attributes["name"].ShouldBe("Otto");
        Should
            .Throw<CatalogException>(() =>
                new TableSource(table, [new MappedColumn("smell", "nr")])
            )
            .Message.ShouldContain("colour");
        Should.Throw<CatalogException>(() => MappedColumn.Parse("title"));
        var wrong = new TableSource(table, [new MappedColumn("season", "zeit")]);
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
    public async Task Skips_rows_with_too_many_or_too_few_fields()
    {
        string table = _folder.Write(
            "products.csv",
            "id,title,picture\n1,Shirt, red,pics/a.jpg\n2,Shirt\n3,Shirt,pics/a.jpg\n"
        );

        List<SourceRow> rows = await ReadAsync(table);

        rows[0].Problem.ShouldNotBeNull().ShouldContain("4 fields");
        rows[1].Problem.ShouldNotBeNull().ShouldContain("2 fields");
        rows[2].Product.ShouldNotBeNull();
        (await new TableSource(table).CountAsync()).ShouldBe(3);
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

    private static async Task<List<SourceRow>> ReadAsync(string table) =>
        await StoreContents.ListAsync(new TableSource(table).ReadAsync());

    private static async Task<SourceRow> OnlyAsync(string table) =>
        (await ReadAsync(table)).ShouldHaveSingleItem();

    private static IEnumerable<string> Texts(SourceRow row) =>
        row.Pictures.Select(picture => Encoding.UTF8.GetString(picture.Span));
}
