using ClosetCompanion.Catalog.Import;
using ClosetCompanion.Catalog.Store;
using CsCheck;
using Microsoft.Data.Sqlite;

namespace ClosetCompanion.Catalog.Tests.Store;

public sealed class TextSearchTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Products_with_all_words_come_before_those_with_some()
    {
        CatalogStore store = await FilledAsync(
            Named("1", "Red dress"),
            Named("2", "Blue polo"),
            Named("3", "Long red polo shirt for every day"),
            Named("4", "Green hat")
        );

        (await FindAsync(store, "red polo")).ShouldBe(["3", "2", "1"], ignoreOrder: true);
        (await FindAsync(store, "red polo"))[0].ShouldBe("3");
    }

    [Theory]
    [InlineData("shirts", "Striped shirt")]
    [InlineData("T-shirt", "Tshirts of cotton")]
    [InlineData("tshirt", "A T-Shirt")]
    [InlineData("levi's jeans", "Levis Jeans")]
    [InlineData("creme", "Cr\u00e8me br\u00fbl\u00e9e coat")]
    [InlineData("cr\u00e8me", "Creme coat")]
    [InlineData("AB-1234/X", "Jacket AB-1234/X")]
    [InlineData("U.S. polo", "U.S. Polo Assn. belt")]
    public async Task Finds_other_forms_of_a_word(string text, string title)
    {
        CatalogStore store = await FilledAsync(Named("1", title), Named("2", "Green hat"));

        (await FindAsync(store, text)).ShouldBe(["1"]);
    }

    [Fact]
    public async Task A_t_shirt_is_not_every_shirt()
    {
        CatalogStore store = await FilledAsync(
            Named("1", "Formal shirt"),
            Named("2", "Plain T-shirt")
        );

        (await FindAsync(store, "t-shirt")).ShouldBe(["2"]);
    }

    [Fact]
    public async Task Finds_brand_description_attributes_category_and_id()
    {
        CatalogStore store = await FilledAsync(
            Named("X77", "One") with
            {
                Product = new Product
                {
                    Id = "X77",
                    Title = "One",
                    Brand = "Nordwind",
                    Description = "Warm lining",
                    Category = ["Apparel", "Jackets"],
                    Colour = "Teal",
                    Attributes = new Dictionary<string, string> { ["fabric"] = "Corduroy" },
                },
            }
        );

        foreach (string word in new[] { "nordwind", "lining", "jacket", "TEAL", "corduroy", "x77" })
        {
            (await FindAsync(store, word)).ShouldBe(["X77"], word);
        }
        (await FindAsync(store, "fabric")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Words_that_say_nothing_are_passed_over_unless_there_are_no_others()
    {
        CatalogStore store = await FilledAsync(Named("1", "Watch"), Named("2", "Gift for you"));

        (await FindAsync(store, "a watch for my dad")).ShouldBe(["1"]);
        (await FindAsync(store, "for you")).ShouldBe(["2"]);
    }

    [Fact]
    public async Task Follows_every_change_of_a_product()
    {
        CatalogStore store = await FilledAsync(Named("1", "Red shirt"), Named("2", "Blue shirt"));

        await store.ImportAsync(MemorySource.Of(Named("1", "Green shirt")), "shop");

        (await FindAsync(store, "red")).ShouldBeEmpty();
        (await FindAsync(store, "green")).ShouldBe(["1"]);
        TextMatches wanted = await store.FindTextAsync("shirt", 10, key => key == 1);
        wanted.Ranked.ShouldBe([new TextMatch(1, 1)]);
    }

    [Fact]
    public async Task Products_that_match_equally_well_share_a_place()
    {
        CatalogStore store = await FilledAsync(
            Named("1", "Red shirt"),
            Named("2", "Red shirt"),
            Named("3", "Red shirt with long sleeves and a collar")
        );

        TextMatches found = await store.FindTextAsync("red", 10);

        found.Ranked.ShouldBe([new TextMatch(1, 1), new TextMatch(2, 1), new TextMatch(3, 3)]);
    }

    [Fact]
    public async Task Says_of_each_word_how_many_products_have_it()
    {
        CatalogStore store = await FilledAsync(Named("1", "Red shirt"));

        TextMatches found = await store.FindTextAsync("red blorf shirts", 10);

        found.Words.ShouldBe([new("red", 1), new("blorf", 0), new("shirts", 1)]);
        found.Ranked.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Takes_any_text()
    {
        CatalogStore store = await FilledAsync(Named("1", "Red shirt"));

        foreach (
            string text in new[]
            {
                "\"",
                "red OR",
                "NOT red",
                "red*",
                "title:red",
                "(",
                "^red",
                "NEAR(red shirt)",
                "a\0b",
                "-",
                "ред",
                "\u0301",
                "{red} + shirt",
                "'; DROP TABLE products; --",
                new string('x', 10_000),
            }
        )
        {
            await store.FindTextAsync(text, 10);
        }
        await Gen.String[0, 40].SampleAsync(text => store.FindTextAsync(text, 10), iter: 300);
    }

    [Fact]
    public async Task A_store_from_before_full_text_gets_its_rows()
    {
        CatalogStore store = await FilledAsync(Named("1", "Red shirt"), Named("2", "Blue hat"));
        using (var connection = new SqliteConnection($"Data Source={_folder.File("closet.db")}"))
        {
            connection.Open();
            using SqliteCommand command = connection.CreateCommand();
            command.CommandText = """
                DROP TRIGGER product_texts_put; DROP TRIGGER product_texts_change; DROP TRIGGER product_texts_remove;
                DROP TABLE product_texts;
                DELETE FROM __EFMigrationsHistory WHERE MigrationId LIKE '%FullText';
                """;
            command.ExecuteNonQuery();
        }

        CatalogStore upgraded = await CatalogStore.OpenAsync(_folder.Path);

        (await FindAsync(upgraded, "hats")).ShouldBe(["2"]);
        await upgraded.ImportAsync(MemorySource.Of(Named("3", "Green hat")), "other");
        (await FindAsync(upgraded, "hat")).ShouldBe(["2", "3"], ignoreOrder: true);
    }

    private static SourceRow Named(string id, string title) => MemorySource.Row(id, title, id);

    private async Task<CatalogStore> FilledAsync(params SourceRow[] rows)
    {
        CatalogStore store = await CatalogStore.OpenAsync(_folder.Path);
        await store.ImportAsync(MemorySource.Of(rows), "shop");
        return store;
    }

    private static async Task<IReadOnlyList<string>> FindAsync(CatalogStore store, string text)
    {
        TextMatches found = await store.FindTextAsync(text, 100);
        IReadOnlyList<StoredProduct> products = await store.GetProductsAsync([
            .. found.Ranked.Select(match => match.ProductKey),
        ]);
        return [.. products.Select(product => product.Product.Id)];
    }
}
