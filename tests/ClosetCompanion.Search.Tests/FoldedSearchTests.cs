using ClosetCompanion.Catalog;
using ClosetCompanion.Search.Queries;
using ClosetCompanion.Tests.Shared;
using static ClosetCompanion.Search.Tests.SearchAnswers;

namespace ClosetCompanion.Search.Tests;

/// <summary>Searches among products of which some are shown as one.</summary>
public sealed class FoldedSearchTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Folds_variants_and_equal_pictures_into_one_hit()
    {
        await using var workplace = await Workplace.CreateAsync();
        var source = new ColourSource()
            .Add(Variant("1", "A"), ColourSource.Picture(250, 0, 0))
            .Add(Variant("2", "A"), ColourSource.Picture(255, 0, 0))
            .Add(Variant("3", null), ColourSource.Picture(250, 0, 0))
            .Add(Variant("4", null), ColourSource.Picture(0, 0, 255));
        await using var companion = await workplace.OpenAsync(source);
        var query = new SearchQuery { Texts = ["red"], Hybrid = false };

        var folded = await companion.SearchAsync(query, Cancellation);
        var unfolded = await companion.SearchAsync(query with { Fold = false }, Cancellation);

        // 1 and 2 are variants, 1 and 3 have one picture, so all three are one.
        Ids(folded).ShouldBe(["2", "4"]);
        folded.Hits.Select(hit => hit.Folded).ShouldBe([2, 0]);
        folded.Found.ShouldBe(2);
        folded.Searched.ShouldBe(4);
        Ids(unfolded).ShouldBe(["2", "1", "3", "4"]);
        unfolded.Found.ShouldBe(4);
    }

    [Fact]
    public async Task Facets_count_what_is_left_when_they_are_chosen()
    {
        await using var workplace = await Workplace.CreateAsync();
        await using var companion = await workplace.OpenAsync(Many(200));
        var all = new SearchQuery { Texts = ["shirt"], Facets = true };

        foreach (var fold in (bool[])[true, false])
        {
            var query = all with { Fold = fold };
            var counts = Values(await companion.SearchAsync(query, Cancellation), "fabric");
            counts.ShouldNotBeEmpty();
            foreach (var (value, count, _) in counts)
            {
                var chosen = await companion.SearchAsync(
                    query with
                    {
                        Filters = [new SearchFilter("fabric", value)],
                    },
                    Cancellation
                );
                chosen.Found.ShouldBe(count, $"{value}, folded: {fold}");
            }
        }
    }

    [Fact]
    public async Task A_product_to_be_like_is_left_out_together_with_its_variants()
    {
        await using var workplace = await Workplace.CreateAsync();
        var source = ColourSource
            .OfFive()
            .Add(Variant("6", "A"), ColourSource.Picture(250, 0, 0))
            .Add(Variant("7", "A"), ColourSource.Picture(245, 0, 0));
        await using var companion = await workplace.OpenAsync(source);
        var key = (
            await companion.Store.Products.FindAsync(Scope.Public, "colours", "6", Cancellation)
        )!.Key;

        var hits = await FindAsync(companion, new SearchQuery { Like = [key] });

        hits[0].ShouldBe("1");
        hits.ShouldNotContain("6");
        hits.ShouldNotContain("7");
    }

    [Theory]
    [InlineData(SearchOrder.Closeness, true, true)]
    [InlineData(SearchOrder.Closeness, false, false)]
    [InlineData(SearchOrder.Closeness, true, false)]
    [InlineData(SearchOrder.Price, true, true)]
    [InlineData(SearchOrder.Newest, false, true)]
    public async Task Pages_repeat_nothing_and_drop_nothing(
        SearchOrder order,
        bool hybrid,
        bool fold
    )
    {
        await using var workplace = await Workplace.CreateAsync();
        await using var companion = await workplace.OpenAsync(Many(700));
        var query = new SearchQuery
        {
            Texts = ["red striped shirt"],
            Order = order,
            Hybrid = hybrid,
            Fold = fold,
        };
        var pages = new List<string>();
        foreach (var top in new[] { 1, 7, 24, 90, 400, 400 })
        {
            pages.AddRange(
                await FindAsync(companion, query with { Top = top, Skip = pages.Count })
            );
        }

        pages.ShouldBeUnique();
        pages.ShouldBe(await FindAsync(companion, query with { Top = 1000 }));
        pages.Count.ShouldBe((await companion.SearchAsync(query, Cancellation)).Found);
        pages.Count.ShouldBe(fold ? 600 : 700);
    }

    private static Product Variant(string id, string? group) =>
        new()
        {
            Id = id,
            Title = $"Shirt {id}",
            VariantGroup = group,
        };

    // Every seventh product is a variant of the one before it.
    private static ColourSource Many(int count)
    {
        var random = new Random(1);
        var source = new ColourSource();
        for (var i = 0; i < count; i++)
        {
            source.Add(
                new Product
                {
                    Id = $"{i}",
                    Title = (i % 3) switch
                    {
                        0 => "Striped shirt",
                        1 => "Plain shirt",
                        _ => "Hat",
                    },
                    Price = i % 5 == 0 ? null : i % 50,
                    VariantGroup = i % 7 == 6 ? $"{i - 1}" : $"{i}",
                    Attributes = new Dictionary<string, string>
                    {
                        ["fabric"] = (i % 4) switch
                        {
                            0 => "wool",
                            _ => "cotton",
                        },
                    },
                },
                ColourSource.Picture(random.Next(256), random.Next(256), random.Next(256))
            );
        }
        return source;
    }
}
