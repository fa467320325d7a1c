using ClosetCompanion.Catalog;
using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Search.Queries;
using ClosetCompanion.Tests.Shared;

namespace ClosetCompanion.Search.Tests.Answering;

/// <summary>What the reading of its texts does to a search.</summary>
public sealed class UnderstoodSearchTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Kinds_colours_and_prices_are_filters()
    {
        await using var workplace = await Workplace.CreateAsync();
        await using var companion = await workplace.OpenUnderstandingAsync(SmallCloset.Source());

        (await IdsAsync(companion, "blue tees")).ShouldBe(
            ["blue t-shirt", "blue printed t-shirt"],
            ignoreOrder: true
        );
        (await IdsAsync(companion, "blauwe jurk")).ShouldBe(
            ["blue dress", "blue floral dress"],
            ignoreOrder: true
        );
        (await IdsAsync(companion, "red shirt under 15")).ShouldBe(["red shirt"]);
    }

    [Fact]
    public async Task A_hit_says_which_words_and_attributes_it_has_and_how_close_it_looks()
    {
        await using var workplace = await Workplace.CreateAsync();
        await using var companion = await workplace.OpenUnderstandingAsync(SmallCloset.Source());

        var hit = (await FindAsync(companion, "checked shirt in red")).Hits[0];

        SmallCloset.Name(hit.Product.Product).ShouldBe("red checked shirt");
        hit.MatchedWords.ShouldContain("checked");
        hit.MatchedAttributes.ShouldBe(
            [new("kind", "Shirts"), new("colour", "Red")],
            ignoreOrder: true
        );
        hit.Looks!.Value.ShouldBeInRange(0.9f, 1);
    }

    [Theory]
    [InlineData("casual shoes")]
    [InlineData("navy blue shirt")]
    public async Task A_word_is_not_named_beside_the_words_that_it_is_a_part_of(string text)
    {
        await using var workplace = await Workplace.CreateAsync();
        var source = SmallCloset.Source();
        source.Add(
            new Product
            {
                Id = "navy",
                Title = "Navy Blue Shirt",
                Category = ["Apparel", "Shirts"],
                Colour = "Navy Blue",
            },
            ColourSource.Picture(0, 0, 128)
        );
        await using var companion = await workplace.OpenUnderstandingAsync(source);

        var words = (await FindAsync(companion, text)).Hits[0].MatchedWords;

        string.Join(' ', words).ShouldBe(text);
    }

    [Fact]
    public async Task A_filter_that_would_leave_nothing_becomes_a_wish_and_the_answer_says_so()
    {
        await using var workplace = await Workplace.CreateAsync();
        await using var companion = await workplace.OpenUnderstandingAsync(SmallCloset.Source());

        var found = await FindAsync(companion, "red sunglasses under 5");

        SmallCloset.Names(found)[0].ShouldBe("red sunglasses");
        var parts = found.Understood.Single().Parts;
        parts.Single(part => part.BecameWish).Part.Price.ShouldNotBeNull();
        parts
            .Where(part => part.Use == PartUse.Filter)
            .Select(part => part.Part.Name)
            .ShouldBe(["red", "sunglasses"]);
    }

    [Fact]
    public async Task A_filter_of_the_query_itself_is_stronger_than_one_of_its_words()
    {
        await using var workplace = await Workplace.CreateAsync();
        await using var companion = await workplace.OpenUnderstandingAsync(SmallCloset.Source());

        var found = await companion.SearchAsync(
            new SearchQuery
            {
                Texts = ["red sunglasses"],
                Filters = [new("colour", "blue")],
                Facets = true,
            },
            Cancellation
        );

        SmallCloset.Names(found).ShouldBe(["blue sunglasses"]);
        SearchAnswers.Values(found, "colour").ShouldContain(("Blue", 1, true));
        found.Understood.Single().Parts.Single(part => part.BecameWish).Part.Name.ShouldBe("red");
    }

    [Fact]
    public async Task Without_understanding_texts_are_searched_for_as_they_are()
    {
        await using var workplace = await Workplace.CreateAsync();
        await using var companion = await workplace.OpenUnderstandingAsync(SmallCloset.Source());
        var query = new SearchQuery { Texts = ["shirt not red"], Top = 100 };

        var read = await companion.SearchAsync(query, Cancellation);
        var unread = await companion.SearchAsync(query with { Understand = false }, Cancellation);

        SmallCloset.Names(read).ShouldNotContain("red shirt");
        SmallCloset.Names(unread).ShouldContain("red shirt");
        unread.Understood.ShouldBeEmpty();
        unread.Found.ShouldBeGreaterThan(read.Found);
    }

    [Fact]
    public async Task The_title_of_a_product_finds_it_whatever_its_words_mean()
    {
        await using var workplace = await Workplace.CreateAsync();
        var source = SmallCloset.Source().Add("not", "Not Just A Red Game", 9, 9, 9);
        await using var companion = await workplace.OpenUnderstandingAsync(source);

        var found = await FindAsync(companion, "not just a red game");

        SmallCloset.Names(found)[0].ShouldBe("not");
        found.Understood.Single().Parts.ShouldAllBe(part => part.Use == PartUse.Nothing);
    }

    [Fact]
    public async Task A_new_word_is_found_at_once_and_not_taken_for_a_typing_error()
    {
        await using var workplace = await Workplace.CreateAsync();
        await using var companion = await workplace.OpenUnderstandingAsync(SmallCloset.Source());
        (await FindAsync(companion, "sunglatte"))
            .Understood.Single()
            .Reading.Corrections.ShouldNotBeEmpty();

        await companion.ImportAsync(
            new ColourSource().Add("new", "Sunglatte", 1, 2, 3),
            "more",
            cancellationToken: Cancellation
        );
        var found = await FindAsync(companion, "sunglatte");

        SmallCloset.Names(found)[0].ShouldBe("new");
        found.Understood.Single().Reading.Corrections.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_values_of_new_products_are_learned_in_the_background()
    {
        await using var workplace = await Workplace.CreateAsync();
        await using var companion = await workplace.OpenUnderstandingAsync(SmallCloset.Source());
        var more = new ColourSource();
        foreach (var number in new[] { "1", "2", "3" })
        {
            more.Add(
                new Product
                {
                    Id = $"kleid {number}",
                    Title = $"Kleid {number}",
                    Category = ["Kleider"],
                    Colour = "Weiß",
                },
                ColourSource.Picture(250, 250, 250)
            );
        }

        await companion.ImportAsync(more, "more", cancellationToken: Cancellation);
        await companion.LearnWordsAsync(Scope.Public, Cancellation);
        var found = await FindAsync(companion, "white dress");

        SmallCloset
            .Names(found)
            .ShouldBe(
                ["white dress", "white floral dress", "kleid 1", "kleid 2", "kleid 3"],
                ignoreOrder: true
            );
        companion.LearningFault.ShouldBeNull();
    }

    [Fact]
    public async Task Words_of_a_private_catalogue_are_known_to_its_owner_alone()
    {
        await using var workplace = await Workplace.CreateAsync();
        await using var companion = await workplace.OpenUnderstandingAsync(SmallCloset.Source());
        var own = new ColourSource();
        foreach (var number in new[] { "1", "2", "3", "4", "5" })
        {
            own.Add(number, $"Zwirbelhut {number}", 1, 2, 3);
        }
        await companion.ImportAsync(
            own,
            new CatalogueName("own", "anna"),
            cancellationToken: Cancellation
        );
        await companion.LearnWordsAsync(Scope.Public, Cancellation);
        await companion.LearnWordsAsync(Scope.Of("anna"), Cancellation);

        var hers = await FindAsync(companion, "zwirbelhuut", Scope.Of("anna"));
        var others = await FindAsync(companion, "zwirbelhuut");

        hers.Understood.Single().Reading.Corrected.ShouldBe("zwirbelhut");
        others.Understood.Single().Reading.Corrections.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_text_that_is_read_takes_one_scan_and_one_run_of_the_model()
    {
        await using var workplace = await Workplace.CreateAsync();
        await using var companion = await workplace.OpenUnderstandingAsync(SmallCloset.Source());
        var query = new SearchQuery { Texts = ["red shirt without checks"], Top = 2 };

        await companion.SearchAsync(query, Cancellation);
        await companion.SearchAsync(query with { Skip = 2 }, Cancellation);
        await companion.SearchAsync(query with { Order = SearchOrder.Price }, Cancellation);

        companion.Counts.Scans.ShouldBe(1);
        companion.Counts.Encodings.ShouldBe(1);
        await companion.SearchAsync(query with { Understand = false }, Cancellation);
        companion.Counts.Scans.ShouldBe(2);
    }

    [Fact]
    public async Task Chips_are_taken_away_and_turned_round()
    {
        await using var workplace = await Workplace.CreateAsync();
        await using var companion = await workplace.OpenUnderstandingAsync(SmallCloset.Source());

        var text = (await FindAsync(companion, "red shirt")).Understood.Single();

        text.Without(0).ShouldBe("shirt");
        (await IdsAsync(companion, text.TurnedRound(0))).ShouldAllBe(id => !id.StartsWith("red"));
    }

    private static Task<SearchResult> FindAsync(
        Companion companion,
        string text,
        Scope? scope = null
    ) =>
        companion.SearchAsync(
            new SearchQuery
            {
                Texts = [text],
                Scope = scope ?? Scope.Public,
                Fold = false,
                Top = 100,
            },
            Cancellation
        );

    private static async Task<List<string>> IdsAsync(Companion companion, string text) =>
        SmallCloset.Names(await FindAsync(companion, text));
}
