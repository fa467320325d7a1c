using ClosetCompanion.Catalog;
using ClosetCompanion.Catalog.Store.People;
using ClosetCompanion.Search.Queries;
using ClosetCompanion.Tests.Shared;
using static ClosetCompanion.Search.Tests.SearchAnswers;

namespace ClosetCompanion.Search.Tests.Personal;

public sealed class PersonalSearchTests : IAsyncLifetime
{
    private static readonly Scope _ann = Scope.Of("ann");
    private static readonly SearchQuery _shirts = new()
    {
        Texts = ["shirt"],
        Scope = _ann,
        Personal = true,
        Facets = true,
    };

    private Workplace _workplace = null!;
    private Companion _companion = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _workplace = await Workplace.CreateAsync();
        _companion = await _workplace.OpenAsync(Shop());
    }

    public async ValueTask DisposeAsync()
    {
        await _companion.DisposeAsync();
        await _workplace.DisposeAsync();
    }

    [Fact]
    public async Task Whoever_has_said_nothing_sees_the_plain_order()
    {
        await GiveAsync(Scope.Of("bob"), "red-1", Verdict.Like);

        var own = await SearchAsync(_shirts);
        var plain = await SearchAsync(_shirts with { Scope = Scope.Public, Personal = false });

        own.IsPersonal.ShouldBeFalse();
        own.Hits.Select(hit => (hit.Product.Key, hit.Score, hit.Cosine))
            .ShouldBe(plain.Hits.Select(hit => (hit.Product.Key, hit.Score, hit.Cosine)));
    }

    [Theory]
    [InlineData(Verdict.Like)]
    [InlineData(Verdict.Save)]
    public async Task What_is_like_the_liked_comes_up_and_no_hit_is_lost(Verdict verdict)
    {
        var plain = await SearchAsync(_shirts with { Personal = false });
        await GiveAsync(_ann, "blue-1", verdict);
        await GiveAsync(_ann, "blue-2", verdict);

        var own = await SearchAsync(_shirts);

        own.IsPersonal.ShouldBeTrue();
        PlacesOf(own, "blue").Sum().ShouldBeLessThan(PlacesOf(plain, "blue").Sum());
        Ids(own).Order().ShouldBe(Ids(plain).Order());
        (own.Found, own.Searched).ShouldBe((plain.Found, plain.Searched));
        Values(own, "colour").ShouldBe(Values(plain, "colour"));
        (await SearchAsync(_shirts with { Personal = false }))
            .Hits.Select(hit => hit.Product.Key)
            .ShouldBe(plain.Hits.Select(hit => hit.Product.Key));
    }

    [Theory]
    [InlineData(Verdict.Dislike)]
    [InlineData(Verdict.NotForMe)]
    public async Task What_is_like_the_disliked_goes_down(Verdict verdict)
    {
        var plain = await SearchAsync(_shirts);
        await GiveAsync(_ann, "green-1", verdict);
        await GiveAsync(_ann, "green-2", verdict);

        var own = await SearchAsync(_shirts);

        PlacesOf(own, "green").Sum().ShouldBeGreaterThan(PlacesOf(plain, "green").Sum());
    }

    [Fact]
    public async Task An_opinion_taken_back_counts_no_more()
    {
        var before = await SearchAsync(_shirts);
        await GiveAsync(_ann, "blue-1", Verdict.Like);
        Ids(await SearchAsync(_shirts)).ShouldNotBe(Ids(before));

        await _companion.Store.People.TakeBackAsync(
            _ann,
            "colours",
            "blue-1",
            cancellationToken: Cancellation
        );

        Ids(await SearchAsync(_shirts)).ShouldBe(Ids(before));
    }

    [Fact]
    public async Task The_words_of_the_query_come_before_every_taste()
    {
        await _companion.LearnWordsAsync(_ann, Cancellation);
        for (var number = 1; number <= 6; number++)
        {
            await GiveAsync(_ann, $"blue-{number}", Verdict.Like);
            await GiveAsync(_ann, $"red-{number}", Verdict.Dislike);
        }

        var own = await SearchAsync(_shirts with { Texts = ["red shirt"], Top = 6 });

        own.IsPersonal.ShouldBeTrue();
        Ids(own).ShouldAllBe(id => id.StartsWith("red", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Pages_fit_together()
    {
        await GiveAsync(_ann, "blue-1", Verdict.Like);
        var all = Ids(await SearchAsync(_shirts));

        var pages = new List<string>();
        for (var skip = 0; skip < all.Count; skip += 5)
        {
            pages.AddRange(Ids(await SearchAsync(_shirts with { Top = 5, Skip = skip })));
        }

        pages.ShouldBe(all);
    }

    [Fact]
    public async Task Any_other_order_stays_as_it_is()
    {
        await GiveAsync(_ann, "blue-1", Verdict.Like);

        var newest = await SearchAsync(_shirts with { Order = SearchOrder.Newest });

        newest.IsPersonal.ShouldBeFalse();
        newest
            .Hits.Select(hit => hit.Product.Key)
            .ShouldBeInOrder(Shouldly.SortDirection.Descending);
    }

    [Fact]
    public async Task A_hit_says_because_of_which_liked_product_it_came_up()
    {
        await GiveAsync(_ann, "blue-1", Verdict.Like);
        await GiveAsync(_ann, "green-1", Verdict.Like);
        var hits = (await SearchAsync(_shirts)).Hits;
        var blue = hits.Single(hit => hit.Product.Product.Id == "blue-5").Product.Key;

        var reasons = await _companion.FindReasonsAsync(_ann, [blue], Cancellation);

        reasons[blue].Product.Id.ShouldBe("blue-1");
        (await _companion.FindReasonsAsync(Scope.Of("bob"), [blue], Cancellation)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Opinions_of_the_query_itself_count_instead_of_those_that_are_kept()
    {
        await GiveAsync(_ann, "green-1", Verdict.Like);
        var blue = (
            await _companion.Store.Products.FindAsync(_ann, "colours", "blue-1", Cancellation)
        )!.Key;

        var own = await SearchAsync(
            _shirts with
            {
                Scope = Scope.Public,
                Opinions = [new StandingOpinion(blue, Verdict.Like, IsSaved: false)],
            }
        );

        PlacesOf(own, "blue").Sum().ShouldBeLessThan(PlacesOf(own, "green").Sum());
    }

    [Fact]
    public async Task Nobody_has_an_opinion_about_what_they_may_not_see()
    {
        (await GiveAsync(_ann, "no such", Verdict.Like)).ShouldBeFalse();
        (
            await _companion.GiveOpinionAsync(
                _ann,
                "colours",
                "red-1",
                Verdict.Like,
                "red shirt",
                place: 2,
                Cancellation
            )
        ).ShouldBeTrue();

        var kept = await _companion.Store.People.GetPageAsync(
            "ann",
            null,
            10,
            cancellationToken: Cancellation
        );

        kept.ShouldHaveSingleItem()
            .Origin.ShouldBe(
                new OpinionOrigin
                {
                    Query = "red shirt",
                    Place = 2,
                    ModelHash = _companion.Model.Manifest.Hash,
                }
            );
    }

    // Six of each of four colours, no two alike.
    private static ColourSource Shop()
    {
        var source = new ColourSource();
        for (var number = 1; number <= 6; number++)
        {
            var shade = 10 * number;
            source
                .Add($"red-{number}", $"Red shirt {number}", 255 - shade, shade, shade)
                .Add($"green-{number}", $"Green shirt {number}", shade, 255 - shade, shade)
                .Add($"blue-{number}", $"Blue shirt {number}", shade, shade, 255 - shade)
                .Add($"white-{number}", $"White shirt {number}", 255 - shade, 255, 255);
        }
        return source;
    }

    private Task<SearchResult> SearchAsync(SearchQuery query) =>
        _companion.SearchAsync(query, Cancellation);

    private Task<bool> GiveAsync(Scope scope, string id, Verdict verdict) =>
        _companion.GiveOpinionAsync(scope, "colours", id, verdict, cancellationToken: Cancellation);

    private static IEnumerable<int> PlacesOf(SearchResult result, string colour) =>
        Ids(result)
            .Index()
            .Where(hit => hit.Item.StartsWith(colour, StringComparison.Ordinal))
            .Select(hit => hit.Index);
}
