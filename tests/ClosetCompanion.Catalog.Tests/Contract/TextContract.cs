using ClosetCompanion.Catalog.Fields;
using ClosetCompanion.Catalog.Import;
using ClosetCompanion.Catalog.Store;
using CsCheck;

namespace ClosetCompanion.Catalog.Tests.Contract;

/// <summary>What <see cref="IStoreView"/> promises about words.</summary>
public abstract class TextContract(StorePlace place) : StoreContract(place)
{
    [Fact]
    public async Task Products_with_all_words_come_before_those_with_some()
    {
        await FillAsync(
            Named("1", "Red dress"),
            Named("2", "Blue polo"),
            Named("3", "Long red polo shirt for every day"),
            Named("4", "Green hat")
        );

        (await Store.FindIdsAsync("red polo")).ShouldBe(["3", "2", "1"], ignoreOrder: true);
        (await Store.FindIdsAsync("red polo"))[0].ShouldBe("3");
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
        await FillAsync(Named("1", title), Named("2", "Green hat"));

        (await Store.FindIdsAsync(text)).ShouldBe(["1"]);
    }

    [Theory]
    [InlineData("strasse", "Stra\u00dfe M\u00fcller Hose")]
    [InlineData("stra\u00dfe", "Strasse nach Rom")]
    [InlineData("muller", "Stra\u00dfe M\u00fcller Hose")]
    [InlineData("gomlegi", "\u0130stanbul G\u00f6mle\u011fi")]
    public async Task Accents_make_no_difference_and_sharp_s_is_ss(string text, string title)
    {
        await FillAsync(Named("1", title), Named("2", "Green hat"));

        (await Store.FindIdsAsync(text)).ShouldBe(["1"]);
    }

    [Theory]
    [InlineData("连衣裙", "红色连衣裙夏季新款")]
    [InlineData("裙", "红色连衣裙夏季新款")]
    [InlineData("裙", "红色连衣裙")]
    [InlineData("红色连衣裙", "红色连衣裙夏季新款")]
    [InlineData("衬衫", "蓝色男士衬衫")]
    [InlineData("ワンピース", "レディース 赤いワンピース")]
    [InlineData("원피스", "여성용 빨간원피스")]
    [InlineData("เสื้อ", "เสื้อเชิ้ตสีแดง")]
    [InlineData("nike跑鞋", "男士跑鞋 Nike")]
    public async Task Finds_words_in_scripts_without_spaces(string text, string title)
    {
        await FillAsync(Named("1", title), Named("2", "绿色帽子"), Named("3", "Green hat"));

        (await Store.FindIdsAsync(text)).ShouldBe(["1"]);
    }

    [Fact]
    public async Task Letters_of_a_script_without_spaces_must_stand_side_by_side()
    {
        await FillAsync(Named("1", "衬裙和衫"), Named("2", "男士衬衫"));

        (await Store.FindIdsAsync("衬衫")).ShouldBe(["2"]);
    }

    [Fact]
    public async Task Finds_products_by_any_word_of_each_group_the_heavier_groups_first()
    {
        await FillAsync(
            Named("1", "Blue trainers"),
            Named("2", "Blue sandals of leather"),
            Named("3", "Running shoes of leather"),
            Named("4", "Green hat")
        );
        await using IStoreView view = await Store.OpenViewAsync();

        TextMatches found = await view.FindTextAsync(
            new TextQuery("", Scope.Public, 10)
            {
                Groups =
                [
                    new WordGroup(["sneakers", "trainers", "running shoes"], 0.5f),
                    new WordGroup(["leather"]),
                ],
            }
        );

        (await IdsAsync(view, found)).ShouldBe(["3", "2", "1"]);
        found.WithAll.ShouldBe(1);
        found.Words.ShouldBe([new("sneakers", 2), new("leather", 2)]);
    }

    [Fact]
    public async Task Leaves_out_what_is_not_wanted()
    {
        await FillAsync(Named("1", "Red shirt"), Named("2", "Red hat"), Named("3", "Red sock"));
        long[] keys = [.. (await Store.ReadAllAsync()).Select(product => product.Key)];
        await using IStoreView view = await Store.OpenViewAsync();

        TextMatches found = await view.FindTextAsync(
            new TextQuery("red", Scope.Public, 2) { IsWanted = key => key != keys[0] }
        );

        found.Ranked.Select(match => match.ProductKey).ShouldBe(keys[1..]);
    }

    [Fact]
    public async Task Finds_every_product_that_says_one_of_some_words_anywhere_but_in_its_description()
    {
        await FillAsync(
            Named("1", "Checked shirt"),
            Named("2", "Plain shirt"),
            Named("3", "Shirt with polka dots"),
            new SourceRow
            {
                Where = "4",
                Product = new Product
                {
                    Id = "4",
                    Title = "Shirt",
                    Description = "No checks.",
                },
                Pictures = [new byte[] { 1, 2, 3 }],
            }
        );
        await using IStoreView view = await Store.OpenViewAsync();

        var found = await view.FindHavingAsync(Scope.Public, ["checks", "polka dot", "-"]);

        (await view.GetProductsAsync(Scope.Public, found))
            .Select(product => product.Product.Id)
            .ShouldBe(["1", "3"]);
        (await view.FindHavingAsync(Scope.Public.Only("other"), ["checks"])).ShouldBeEmpty();
        (await view.FindHavingAsync(Scope.Public, [])).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_t_shirt_is_not_every_shirt()
    {
        await FillAsync(Named("1", "Formal shirt"), Named("2", "Plain T-shirt"));

        (await Store.FindIdsAsync("t-shirt")).ShouldBe(["2"]);
    }

    [Fact]
    public async Task Finds_brand_description_attributes_category_and_id()
    {
        await FillAsync(
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
            (await Store.FindIdsAsync(word)).ShouldBe(["X77"], word);
        }
        (await Store.FindIdsAsync("fabric")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Words_that_say_nothing_are_passed_over_unless_there_are_no_others()
    {
        await FillAsync(Named("1", "Watch"), Named("2", "Gift for you"));

        (await Store.FindIdsAsync("a watch for my dad")).ShouldBe(["1"]);
        (await Store.FindIdsAsync("for you")).ShouldBe(["2"]);
    }

    [Fact]
    public async Task Follows_every_change_of_a_product()
    {
        await FillAsync(Named("1", "Red shirt"), Named("2", "Blue shirt"));

        await Store.ImportAsync(MemorySource.Of(Named("1", "Green shirt")));

        (await Store.FindIdsAsync("red")).ShouldBeEmpty();
        (await Store.FindIdsAsync("green")).ShouldBe(["1"]);
        (await Store.FindIdsAsync("shirt")).ShouldBe(["1"]);
    }

    [Fact]
    public async Task Products_that_match_equally_well_share_a_place()
    {
        await FillAsync(
            Named("1", "Red shirt"),
            Named("2", "Red shirt"),
            Named("3", "Red shirt with long sleeves and a collar")
        );

        TextMatches found = await Store.FindTextAsync("red");

        long[] keys = [.. (await Store.ReadAllAsync()).Select(product => product.Key)];
        found.Ranked.ShouldBe([new(keys[0], 1), new(keys[1], 1), new(keys[2], 3)]);
    }

    [Fact]
    public async Task Says_of_each_word_how_many_products_have_it()
    {
        await FillAsync(Named("1", "Red shirt"));

        TextMatches found = await Store.FindTextAsync("red blorf shirts");

        found.Words.ShouldBe([new("red", 1), new("blorf", 0), new("shirts", 1)]);
        found.Ranked.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Takes_any_text()
    {
        await FillAsync(Named("1", "Red shirt"));

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
            await Store.FindTextAsync(text, 10);
        }
        await Gen.String[0, 40].SampleAsync(text => Store.FindTextAsync(text, 10), iter: 300);
    }

    [Fact]
    public async Task Gives_no_more_than_are_wanted_and_counts_alone_when_none_is()
    {
        await FillAsync(Named("1", "Red shirt"), Named("2", "Red hat"), Named("3", "Red sock"));

        (await Store.FindTextAsync("red", most: 2)).Ranked.Count.ShouldBe(2);
        TextMatches counted = await Store.FindTextAsync("red", most: 0);
        counted.Ranked.ShouldBeEmpty();
        counted.Words.ShouldBe([new("red", 3)]);
    }

    [Fact]
    public async Task Counts_a_common_word_no_further_than_is_said()
    {
        SourceRow[] rows =
        [
            .. Enumerable
                .Range(0, SearchedWord.MostCounted + 5)
                .Select(n => MemorySource.Row($"{n}", "Shirt", "one picture")),
        ];
        await FillAsync(rows);

        TextMatches found = await Store.FindTextAsync("shirt", most: 0);

        found.Words.ShouldBe([new("shirt", SearchedWord.MostCounted)]);
    }

    [Fact]
    public async Task Does_not_find_a_retired_product_nor_count_its_words_until_it_is_back()
    {
        await FillAsync(Named("1", "Red shirt"), Named("2", "Blue hat"));
        await Store.Products.RetireAsync("shop", ["1"]);

        (await Store.FindIdsAsync("red")).ShouldBeEmpty();
        (await Store.FindTextAsync("red")).Words.ShouldBe([new("red", 0)]);
        await Store.ImportAsync(MemorySource.Of(Named("1", "Red shirt"), Named("2", "Blue hat")));
        (await Store.FindIdsAsync("red")).ShouldBe(["1"]);
    }

    [Fact]
    public async Task Finds_every_field_that_says_what_a_thing_looks_like()
    {
        await FillAsync(Named("1", "Shirt"));
        // Neither tells things apart, and "new" or "stock" would find the whole shop.
        string[] left = ["condition", "availability"];
        foreach (ProductField field in ProductFields.All.Where(f => f.IsFacet))
        {
            string word = $"word{field.Column.Replace("_", "")}";
            object value = field.Type == typeof(string) ? word : new[] { word };
            await Store.Products.PatchAsync(
                "shop",
                [new ProductPatch("1", new Dictionary<ProductField, object?> { [field] = value })]
            );

            (await Store.FindIdsAsync(word)).Count.ShouldBe(
                left.Contains(field.Name) ? 0 : 1,
                field.Name
            );
        }
    }

    [Fact]
    public async Task Says_which_words_each_product_has_as_the_search_finds_them()
    {
        await FillAsync(
            Named("1", "Red T-shirts"),
            Named("2", "Blue shirt"),
            Named("3", "Cr\u00e8me hat")
        );
        long[] keys = [.. (await Store.ReadAllAsync()).Select(product => product.Key)];
        await using IStoreView view = await Store.OpenViewAsync();
        TextMatches found = await view.FindTextAsync(
            new TextQuery("creme shirt tshirt blorf", Scope.Public, 10)
        );

        var matched = await view.FindMatchedWordsAsync(
            [.. found.Words.Select(word => word.Text)],
            [.. keys, 999]
        );

        matched.Keys.ShouldBe(keys, ignoreOrder: true);
        matched[keys[0]].ShouldBe(["shirt", "tshirt"]);
        matched[keys[1]].ShouldBe(["shirt"]);
        matched[keys[2]].ShouldBe(["creme"]);
        (await view.FindMatchedWordsAsync(["shirt"], [keys[1]])).Keys.ShouldBe([keys[1]]);
        (await view.FindMatchedWordsAsync([], keys)).ShouldBeEmpty();
        (await view.FindMatchedWordsAsync(["shirt"], [])).ShouldBeEmpty();
    }

    private static async Task<IEnumerable<string>> IdsAsync(IStoreView view, TextMatches found) =>
        (
            await view.GetProductsAsync(
                Scope.Public,
                [.. found.Ranked.Select(match => match.ProductKey)]
            )
        ).Select(product => product.Product.Id);

    private static SourceRow Named(string id, string title) => MemorySource.Row(id, title, id);

    private Task FillAsync(params SourceRow[] rows) => Store.ImportAsync(MemorySource.Of(rows));
}
