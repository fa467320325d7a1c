using ClosetCompanion.Catalog;
using ClosetCompanion.Search.Queries;
using ClosetCompanion.Tests.Shared;
using static ClosetCompanion.Search.Tests.SearchAnswers;

namespace ClosetCompanion.Search.Tests;

public sealed class CompanionSearchTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Words_find_what_the_model_cannot_see()
    {
        await using var workplace = await Workplace.CreateAsync();
        var source = ColourSource.OfFive().Add("6", "Nordwind cap ZX-81", 20, 20, 200);
        await using var companion = await workplace.OpenAsync(source);
        var query = new SearchQuery { Texts = ["zx-81"] };

        var hybrid = await companion.SearchAsync(query, Cancellation);
        var clip = await companion.SearchAsync(query with { Hybrid = false }, Cancellation);

        var first = hybrid.Hits[0];
        first.Product.Product.Id.ShouldBe("6");
        first.TextRank.ShouldBe(1);
        first.MatchedWords.ShouldBe(["zx-81"]);
        hybrid.Hits[1].TextRank.ShouldBeNull();
        clip.Hits.ShouldAllBe(hit => hit.TextRank == null && hit.Score == hit.Cosine);
        clip.Hits.Count.ShouldBe(6);
    }

    [Fact]
    public async Task Looks_and_words_together_rank_first_what_has_both()
    {
        await using var workplace = await Workplace.CreateAsync();
        var source = new ColourSource()
            .Add("1", "Plain shirt", 255, 0, 0)
            .Add("2", "Polo shirt", 0, 0, 255)
            .Add("3", "Polo shirt", 250, 5, 5)
            .Add("4", "Plain shirt", 0, 255, 0);
        await using var companion = await workplace.OpenAsync(source);

        (await FindAsync(companion, new SearchQuery { Texts = ["red polo"], Top = 1 })).ShouldBe([
            "3",
        ]);
    }

    [Fact]
    public async Task A_heavier_part_draws_the_hits_to_its_side()
    {
        await using var workplace = await Workplace.CreateAsync();
        await using var companion = await workplace.OpenAsync(ColourSource.OfFive());
        var blue = ColourSource.Picture(0, 0, 255);
        var query = new SearchQuery { Top = 1, Hybrid = false };

        var toWords = query with { Texts = [new("red", 5)], Pictures = [blue] };
        var toPicture = query with { Texts = ["red"], Pictures = [new(blue, 5)] };

        (await FindAsync(companion, toWords)).ShouldBe(["1"]);
        (await FindAsync(companion, toPicture)).ShouldBe(["3"]);
    }

    [Fact]
    public async Task Unlike_pushes_the_hits_away_and_leaves_the_product_out()
    {
        await using var workplace = await Workplace.CreateAsync();
        var source = ColourSource
            .OfFive()
            .Add("6", "Orange shirt", 255, 128, 0)
            .Add("7", "Purple shirt", 200, 0, 128);
        await using var companion = await workplace.OpenAsync(source);
        var query = new SearchQuery { Texts = ["red"], Hybrid = false };
        var yellow = (
            await companion.Store.Products.FindAsync(Scope.Public, "colours", "4", Cancellation)
        )!.Key;

        var plain = await FindAsync(companion, query);
        var without = await FindAsync(companion, query with { Unlike = [yellow] });

        plain.ShouldContain("4");
        without.ShouldNotContain("4");
        plain.IndexOf("6").ShouldBeLessThan(plain.IndexOf("7"));
        without.IndexOf("7").ShouldBeLessThan(without.IndexOf("6"));
    }

    [Fact]
    public async Task Filters_narrow_and_facets_count_what_each_choice_would_give()
    {
        await using var workplace = await Workplace.CreateAsync();
        await using var companion = await workplace.OpenAsync(Shop());

        var result = await companion.SearchAsync(
            new SearchQuery
            {
                Texts = ["shirt"],
                Filters =
                [
                    new SearchFilter("Colour", "red"),
                    new SearchFilter("colour", "BLUE"),
                    new SearchFilter("category", "topwear"),
                ],
                Facets = true,
            },
            Cancellation
        );

        Ids(result).Order().ShouldBe(["1", "2", "3"]);
        result.Searched.ShouldBe(3);
        result.Found.ShouldBe(3);
        // Its own filter does not count for a facet: green could be chosen as well.
        Values(result, "colour")
            .ShouldBe([("Red", 2, true), ("Blue", 1, true), ("Green", 1, false)]);
        Values(result, "category")
            .ShouldBe([
                ("Apparel", 4, false),
                ("Topwear", 3, true),
                ("Shirts", 2, false),
                ("Bottomwear", 1, false),
                ("Polos", 1, false),
                ("Shorts", 1, false),
            ]);
        Values(result, "fabric").ShouldBe([("cotton", 2, false), ("wool", 1, false)]);
        result.Prices.ShouldBe(new PriceRange(10, 30));
    }

    [Theory]
    [InlineData("price=10..20", "1", "2")]
    [InlineData("price=..10", "1")]
    [InlineData("price=25..", "3", "4")]
    [InlineData("fabric=WOOL", "3")]
    [InlineData("brand=nordwind", "2", "4")]
    [InlineData("kind=shirts", "1", "2", "4")]
    [InlineData("color=purple")]
    [InlineData("gender=men", "1")]
    [InlineData("catalogue=colours", "1", "2", "3", "4", "5")]
    public async Task Filters_by_every_field(string filter, params string[] expected)
    {
        await using var workplace = await Workplace.CreateAsync();
        await using var companion = await workplace.OpenAsync(Shop());
        var query = new SearchQuery { Filters = [SearchFilter.Parse(filter)] };

        var browsed = await companion.SearchAsync(query, Cancellation);
        var searched = await companion.SearchAsync(query with { Texts = ["red"] }, Cancellation);

        Ids(browsed).ShouldBe(expected.Reverse());
        Ids(searched).ShouldBe(expected, ignoreOrder: true);
    }

    [Theory]
    [InlineData("colour")]
    [InlineData("=red")]
    [InlineData("colour=")]
    [InlineData("price=cheap")]
    [InlineData("price=50..10")]
    [InlineData("price=..")]
    public async Task Says_when_a_filter_is_none(string filter)
    {
        await using var workplace = await Workplace.CreateAsync();
        await using var companion = await workplace.OpenAsync(Shop());

        var refused = await Should.ThrowAsync<QueryException>(async () =>
            await companion.SearchAsync(
                new SearchQuery { Filters = [SearchFilter.Parse(filter)] },
                Cancellation
            )
        );

        refused.Message.ShouldContain(filter.Split('=')[^1]);
    }

    [Fact]
    public async Task Sorts_by_price_and_by_age()
    {
        await using var workplace = await Workplace.CreateAsync();
        await using var companion = await workplace.OpenAsync(Shop());
        var query = new SearchQuery { Texts = ["red"] };

        (await FindAsync(companion, query with { Order = SearchOrder.Price })).ShouldBe([
            "1",
            "2",
            "4",
            "3",
            "5",
        ]);
        (await FindAsync(companion, query with { Order = SearchOrder.PriceDescending })).ShouldBe([
            "3",
            "4",
            "2",
            "1",
            "5",
        ]);
        (await FindAsync(companion, query with { Order = SearchOrder.Newest })).ShouldBe([
            "5",
            "4",
            "3",
            "2",
            "1",
        ]);
    }

    private static ColourSource Shop() =>
        new ColourSource()
            .Add(
                Item("1", "Red", 10, "Topwear", "Shirts", "cotton") with
                {
                    Gender = "Men",
                },
                ColourSource.Picture(255, 0, 0)
            )
            .Add(
                Item("2", "Red", 20, "Topwear", "Shirts", "cotton") with
                {
                    Brand = "Nordwind",
                },
                ColourSource.Picture(240, 0, 0)
            )
            .Add(Item("3", "Blue", 30, "Topwear", "Polos", "wool"), ColourSource.Picture(0, 0, 255))
            .Add(
                Item("4", "Green", 25, "Topwear", "Shirts", null) with
                {
                    Brand = "Nordwind",
                },
                ColourSource.Picture(0, 255, 0)
            )
            .Add(
                Item("5", "Red", null, "Bottomwear", "Shorts", null),
                ColourSource.Picture(200, 0, 0)
            );

    private static Product Item(
        string id,
        string colour,
        decimal? price,
        string category,
        string kind,
        string? fabric
    ) =>
        new()
        {
            Id = id,
            Title = $"{colour} thing",
            Category = ["Apparel", category, kind],
            Colour = colour,
            Price = price,
            Attributes = fabric is null
                ? new Dictionary<string, string>()
                : new Dictionary<string, string> { ["Fabric"] = fabric },
        };
}
