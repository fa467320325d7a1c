using ClosetCompanion.Catalog;
using ClosetCompanion.Clip;
using ClosetCompanion.Clip.Imaging;
using ClosetCompanion.Search.Queries;
using ClosetCompanion.Search.Starting;
using ClosetCompanion.Tests.Shared;

namespace ClosetCompanion.Search.Tests;

public sealed class CompanionTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Finds_by_words()
    {
        await using var workplace = await Workplace.CreateAsync();
        await using var companion = await workplace.OpenAsync(ColourSource.OfFive());

        var result = await companion.SearchAsync(
            new SearchQuery { Texts = ["something red"], Top = 2 },
            Cancellation
        );

        result.Searched.ShouldBe(5);
        result.Hits.Count.ShouldBe(2);
        result.Hits[0].Product.Product.Title.ShouldBe("Red shirt");
        result.Hits[0].Score.ShouldBe(1f, 1e-6f);
        result.Hits[0].Cosine!.Value.ShouldBeGreaterThan(0.9f);
        result.Hits[0].Score.ShouldBeGreaterThan(result.Hits[1].Score);
    }

    [Fact]
    public async Task Finds_by_a_picture()
    {
        await using var workplace = await Workplace.CreateAsync();
        await using var companion = await workplace.OpenAsync(ColourSource.OfFive());

        var titles = await FindAsync(
            companion,
            new SearchQuery { Pictures = [ColourSource.Picture(10, 20, 200)], Top = 1 }
        );

        titles.ShouldBe(["Blue shirt"]);
    }

    [Fact]
    public async Task Words_and_picture_together_find_what_is_between_them()
    {
        await using var workplace = await Workplace.CreateAsync();
        var source = ColourSource.OfFive().Add("6", "Orange shirt", 255, 128, 0);
        await using var companion = await workplace.OpenAsync(source);

        var titles = await FindAsync(
            companion,
            new SearchQuery
            {
                Texts = ["red"],
                Pictures = [ColourSource.Picture(255, 255, 0)],
                Hybrid = false,
                Top = 1,
            }
        );

        titles.ShouldBe(["Orange shirt"]);
    }

    [Fact]
    public async Task Finds_products_like_one_and_leaves_that_one_out()
    {
        await using var workplace = await Workplace.CreateAsync();
        var source = ColourSource.OfFive().Add("6", "Crimson shirt", 220, 20, 60);
        await using var companion = await workplace.OpenAsync(source);
        var red = await companion.Store.Products.FindAsync(
            Scope.Public,
            "colours",
            "1",
            Cancellation
        );

        var titles = await FindAsync(companion, new SearchQuery { Like = [red!.Key] });

        titles[0].ShouldBe("Crimson shirt");
        titles.Count.ShouldBe(5);
        titles.ShouldNotContain("Red shirt");
    }

    [Fact]
    public async Task Pages_follow_one_another_without_a_gap()
    {
        await using var workplace = await Workplace.CreateAsync();
        await using var companion = await workplace.OpenAsync(ColourSource.OfFive());
        var query = new SearchQuery { Texts = ["red"], Top = 2 };

        var pages = new List<string>();
        for (var skip = 0; skip < 6; skip += 2)
        {
            pages.AddRange(await FindAsync(companion, query with { Skip = skip }));
        }

        pages.ShouldBe(await FindAsync(companion, query with { Top = 10 }));
        pages.Count.ShouldBe(5);
    }

    [Fact]
    public async Task Searches_one_catalogue_only_when_asked()
    {
        await using var workplace = await Workplace.CreateAsync();
        await using var companion = await workplace.OpenAsync(ColourSource.OfFive());
        var other = new ColourSource().Add("1", "Dark red coat", 120, 0, 0);
        await companion.ImportAsync(other, "coats", cancellationToken: Cancellation);
        var query = new SearchQuery { Texts = ["red"] };

        (await FindAsync(companion, query with { Catalogue = "coats" })).ShouldBe([
            "Dark red coat",
        ]);
        (await FindAsync(companion, query)).Count.ShouldBe(6);
    }

    [Fact]
    public async Task An_import_is_found_at_once_and_what_left_the_source_no_longer()
    {
        await using var workplace = await Workplace.CreateAsync();
        var source = ColourSource.OfFive();
        await using var companion = await workplace.OpenAsync(source);
        source.Rows.RemoveAt(0);
        source.Add("6", "Crimson shirt", 220, 20, 60);

        var report = await companion.ImportAsync(
            source,
            "colours",
            cancellationToken: Cancellation
        );

        report.Added.ShouldBe(1);
        report.Retired.ShouldBe(1);
        var titles = await FindAsync(companion, new SearchQuery { Texts = ["red"] });
        titles[0].ShouldBe("Crimson shirt");
        titles.ShouldNotContain("Red shirt");
    }

    [Fact]
    public async Task Everything_is_still_there_after_opening_again()
    {
        await using var workplace = await Workplace.CreateAsync();
        await using (await workplace.OpenAsync(ColourSource.OfFive())) { }

        await using var companion = await workplace.OpenAsync();

        (await FindAsync(companion, new SearchQuery { Texts = ["blue"], Top = 1 })).ShouldBe([
            "Blue shirt",
        ]);
    }

    [Fact]
    public async Task A_first_start_that_was_stopped_goes_on_the_next_time()
    {
        await using var workplace = await Workplace.CreateAsync();
        var half = ColourSource.OfFive();
        half.Rows.RemoveRange(2, 3);
        await using (await workplace.OpenAsync(half)) { }

        await using var companion = await workplace.OpenAsync(ColourSource.OfFive());

        companion.Index.Products.ShouldBe(5);
    }

    [Fact]
    public async Task A_product_is_found_by_each_of_its_pictures()
    {
        await using var workplace = await Workplace.CreateAsync();
        var source = ColourSource
            .OfFive()
            .Add(
                "6",
                "Two-sided shirt",
                ColourSource.Picture(128, 128, 128),
                ColourSource.Picture(254, 1, 1)
            );
        await using var companion = await workplace.OpenAsync(source);

        var titles = await FindAsync(companion, new SearchQuery { Texts = ["red"], Top = 2 });

        titles.ShouldBe(["Red shirt", "Two-sided shirt"], ignoreOrder: true);
        companion.Index.Vectors.ShouldBe(7);
    }

    [Fact]
    public async Task An_unreadable_picture_is_reported_and_the_rest_is_found()
    {
        await using var workplace = await Workplace.CreateAsync();
        await using var companion = await workplace.OpenAsync();
        var source = ColourSource.OfFive().Add("6", "Broken shirt", "no picture"u8.ToArray());

        var report = await companion.ImportAsync(
            source,
            "colours",
            cancellationToken: Cancellation
        );

        var row = report.Skipped.ShouldHaveSingleItem();
        (row.Id, row.Notes[0].Field).ShouldBe(("6", "picture"));
        (report.Rows, report.Added).ShouldBe((6, 5));
        companion.Index.Products.ShouldBe(5);
    }

    [Fact]
    public async Task Progress_reaches_the_number_of_pictures()
    {
        await using var workplace = await Workplace.CreateAsync();
        await using var companion = await workplace.OpenAsync();
        var progress = new Reports();

        await companion.ImportAsync(ColourSource.OfFive(), "colours", progress, Cancellation);

        progress.Last("Embedding pictures").ShouldBe(new("Embedding pictures", 5, 5));
        progress.Last("Importing").Done.ShouldBe(5);
    }

    [Fact]
    public async Task Says_what_is_wrong_with_a_query()
    {
        await using var workplace = await Workplace.CreateAsync();
        await using var companion = await workplace.OpenAsync(ColourSource.OfFive());

        await RefusedAsync(new SearchQuery(), "empty");
        await RefusedAsync(new SearchQuery { Texts = [" "] }, "empty");
        await RefusedAsync(new SearchQuery { Texts = ["red"], Top = 1001 }, "1001");
        await RefusedAsync(new SearchQuery { Texts = ["red"], Top = 0 }, "1 to 1000");
        await RefusedAsync(new SearchQuery { Texts = ["red"], Skip = -1 }, "-1");
        await RefusedAsync(new SearchQuery { Like = [999] }, "999");
        await RefusedAsync(new SearchQuery { Unlike = [1] }, "unlike");
        await RefusedAsync(new SearchQuery { Texts = [new("red", -1)] }, "weight");
        await RefusedAsync(
            new SearchQuery { Filters = [new SearchFilter("fabric", "wool")] },
            "fabric"
        );
        await RefusedAsync(new SearchQuery { Texts = ["red"], Catalogue = "coats" }, "colours");
        await RefusedAsync(
            new SearchQuery { Texts = [.. Enumerable.Repeat("red", 65)] },
            "at most 64"
        );
        await Should.ThrowAsync<PictureException>(() =>
            companion.SearchAsync(
                new SearchQuery { Pictures = ["no picture"u8.ToArray()] },
                Cancellation
            )
        );

        async Task RefusedAsync(SearchQuery query, string reason) =>
            (
                await Should.ThrowAsync<QueryException>(() =>
                    companion.SearchAsync(query, Cancellation)
                )
            ).Message.ShouldContain(reason);
    }

    [Fact]
    public async Task Says_when_there_is_no_model_or_no_usable_store()
    {
        await using var workplace = await Workplace.CreateAsync();
        var file = workplace.Write("file", "x"u8);
        var options = new CompanionOptions
        {
            DataFolder = workplace.DataFolder,
            ModelFolder = workplace.ModelFolder,
        };

        await Should.ThrowAsync<ModelException>(() =>
            Companion.OpenAsync(
                options with
                {
                    ModelFolder = workplace.DataFolder,
                },
                cancellationToken: Cancellation
            )
        );
        await Should.ThrowAsync<CatalogException>(() =>
            Companion.OpenAsync(options with { DataFolder = file }, cancellationToken: Cancellation)
        );
    }

    private static async Task<IReadOnlyList<string>> FindAsync(
        Companion companion,
        SearchQuery query
    ) =>
        [
            .. (await companion.SearchAsync(query, Cancellation)).Hits.Select(hit =>
                hit.Product.Product.Title
            ),
        ];

    private sealed class Reports : IProgress<StartProgress>
    {
        private readonly List<StartProgress> _all = [];

        public void Report(StartProgress value)
        {
            lock (_all)
            {
                _all.Add(value);
            }
        }

        public StartProgress Last(string step) => _all.Last(progress => progress.Step == step);
    }
}
