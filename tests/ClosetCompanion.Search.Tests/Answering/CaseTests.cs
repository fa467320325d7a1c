using ClosetCompanion.Catalog;
using ClosetCompanion.Search.Queries;
using ClosetCompanion.Tests.Shared;

namespace ClosetCompanion.Search.Tests.Answering;

/// <summary>Searches that were once answered wrongly, each named after its case.</summary>
public sealed class CaseTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("连衣裙", "c1")]
    [InlineData("衬衫", "c2")]
    [InlineData("ワンピース", "c3")]
    [InlineData("원피스", "c4")]
    [InlineData("เสื้อ", "c5")]
    [InlineData("strasse", "c6")]
    public async Task Case_11_words_of_scripts_without_spaces_are_found(string text, string id)
    {
        await using var workplace = await Workplace.CreateAsync();
        var source = new ColourSource();
        string[] titles =
        [
            "红色连衣裙夏季新款",
            "蓝色男士衬衫",
            "レディース 赤いワンピース",
            "여성용 빨간원피스",
            "เสื้อเชิ้ตสีแดง",
            "Straße Müller Hose",
            "İstanbul Gömleği",
        ];
        foreach (var (place, title) in titles.Index())
        {
            source.Add(
                new Product { Id = $"c{place + 1}", Title = title },
                ColourSource.Picture(20 * place, 0, 255)
            );
        }
        await using var companion = await workplace.OpenUnderstandingAsync(source);

        foreach (var understand in new[] { true, false })
        {
            var found = await companion.SearchAsync(
                new SearchQuery { Texts = [text], Understand = understand },
                Cancellation
            );

            found.Hits[0].Product.Product.Id.ShouldBe(id);
            found.Hits[0].TextRank.ShouldBe(1);
        }
    }

    [Theory]
    [InlineData("shirt not red", "shirt", "red")]
    [InlineData("t-shirt without print", "t-shirt", "printed")]
    [InlineData("dress without flowers", "dress", "floral")]
    [InlineData("shirt no checks", "shirt", "checked")]
    public async Task Case_17_what_is_left_out_is_no_hit_and_no_match(
        string text,
        string kind,
        string without
    )
    {
        await using var workplace = await Workplace.CreateAsync();
        await using var companion = await workplace.OpenUnderstandingAsync(SmallCloset.Source());

        var found = await FindAsync(companion, text);

        found.Hits.ShouldNotBeEmpty();
        found.Hits.ShouldAllBe(hit => SmallCloset.Name(hit.Product.Product).EndsWith(kind));
        found.Hits.ShouldAllBe(hit => !SmallCloset.Name(hit.Product.Product).Contains(without));
        found
            .Hits.SelectMany(hit => hit.MatchedWords)
            .Intersect(["without", "not", "no", "flowers", "print", "checks"])
            .ShouldBeEmpty();
        found.CloseEnough.ShouldBe(true);
    }

    [Theory]
    [InlineData("sunglases", "sunglasses", "sunglasses")]
    [InlineData("red dres", "red dres", "red dress")]
    [InlineData("nordwint sneekers", "nordwind sneakers", "casual shoes")]
    public async Task Case_18_misspelt_words_find_what_was_meant(
        string text,
        string searched,
        string id
    )
    {
        await using var workplace = await Workplace.CreateAsync();
        await using var companion = await workplace.OpenUnderstandingAsync(SmallCloset.Source());

        var found = await FindAsync(companion, text);

        found.Hits[0].Product.Product.Id.ShouldEndWith(id);
        found.Understood.Single().Reading.Corrected.ShouldBe(searched);
        var asTyped = await companion.SearchAsync(
            new SearchQuery { Texts = [text], Correct = false },
            Cancellation
        );
        asTyped.Understood.Single().Reading.Corrections.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("100% cotton t-shirt")]
    [InlineData("t-shirt")]
    [InlineData("dress size XL")]
    [InlineData("size 42 shoes")]
    [InlineData("dress under $50")]
    [InlineData("under $50")]
    [InlineData("Nordwind Red Checked Shirt")]
    public async Task Case_19_numbers_sizes_and_hyphens_are_close(string text)
    {
        await using var workplace = await Workplace.CreateAsync();
        await using var companion = await workplace.OpenUnderstandingAsync(SmallCloset.Source());

        (await FindAsync(companion, text)).CloseEnough.ShouldBe(true);
        (await FindAsync(companion, "zxqv wvvk")).CloseEnough.ShouldBe(false);
        (await FindAsync(companion, "wrist watch")).CloseEnough.ShouldBe(false);
    }

    [Theory]
    [InlineData("Rotes Sommerkleid mit Gürtel", "D1")]
    [InlineData("Turnschuhe", "D3")]
    [InlineData("sommerkleid", "D1")]
    public async Task Case_19_words_of_any_language_that_a_product_has_are_close(
        string text,
        string id
    )
    {
        await using var workplace = await Workplace.CreateAsync();
        var source = new ColourSource();
        (string Id, string Title, string Colour)[] products =
        [
            ("D1", "Rotes Sommerkleid mit Gürtel", "Rot"),
            ("D2", "Blaues Herrenhemd", "Blau"),
            ("D3", "Schwarze Turnschuhe", "Schwarz"),
            ("D4", "Grünes Trägerkleid", "Grün"),
        ];
        foreach (var (key, title, colour) in products)
        {
            source.Add(
                new Product
                {
                    Id = key,
                    Title = title,
                    Colour = colour,
                },
                ColourSource.Picture(key[1], 20, 20)
            );
        }
        await using var companion = await workplace.OpenUnderstandingAsync(source);

        var found = await FindAsync(companion, text);

        found.Hits[0].Product.Product.Id.ShouldBe(id);
        found.CloseEnough.ShouldBe(true);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Case_25_a_long_text_is_read_to_its_end_and_the_answer_says_so(bool understand)
    {
        await using var workplace = await Workplace.CreateAsync();
        await using var companion = await workplace.OpenUnderstandingAsync(SmallCloset.Source());
        var text =
            string.Concat(Enumerable.Repeat("a nice thing to wear ", 15)) + "green sunglasses";

        var found = await companion.SearchAsync(
            new SearchQuery { Texts = [text], Understand = understand },
            Cancellation
        );

        found.IsReadInParts.ShouldBeTrue();
        SmallCloset.Names(found)[0].ShouldBe("green sunglasses");
        (await FindAsync(companion, "green sunglasses")).IsReadInParts.ShouldBeFalse();
    }

    private static Task<SearchResult> FindAsync(Companion companion, string text) =>
        companion.SearchAsync(new SearchQuery { Texts = [text], Fold = false }, Cancellation);
}
