using ClosetCompanion.Catalog;
using ClosetCompanion.Clip.Models;
using ClosetCompanion.Search.Queries;
using ClosetCompanion.Tests.Shared;

namespace ClosetCompanion.Search.Tests.Answering;

/// <summary>How often the vectors are compared and the model is run for the answers to a query.</summary>
public sealed class OneScanTests
{
    private static readonly SearchQuery _query = new()
    {
        Texts = ["red shirt"],
        Facets = true,
        Top = 2,
    };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Hits_folding_facets_and_calibration_take_one_scan_together()
    {
        await using var workplace = await Workplace.CreateAsync();
        await CalibrateAsync(workplace);
        await using var companion = await workplace.OpenAsync(Many());

        var result = await companion.SearchAsync(_query, Cancellation);

        result.CloseEnough.ShouldNotBeNull();
        result.Facets.ShouldNotBeEmpty();
        result.Hits.ShouldContain(hit => hit.TextRank != null);
        companion.Counts.Scans.ShouldBe(1);
        companion.Counts.Encodings.ShouldBe(1);
    }

    [Fact]
    public async Task Other_pages_orders_and_facets_of_a_query_take_no_further_scan()
    {
        await using var workplace = await Workplace.CreateAsync();
        await using var companion = await workplace.OpenAsync(Many());
        var first = await companion.SearchAsync(_query, Cancellation);

        var second = await companion.SearchAsync(_query with { Skip = 2 }, Cancellation);
        await companion.SearchAsync(_query with { Order = SearchOrder.Price }, Cancellation);
        await companion.SearchAsync(_query with { Order = SearchOrder.Discount }, Cancellation);
        await companion.SearchAsync(_query with { Facets = false }, Cancellation);
        var both = await companion.SearchAsync(_query with { Top = 4 }, Cancellation);

        SearchAnswers
            .Ids(both)
            .ShouldBe([.. SearchAnswers.Ids(first), .. SearchAnswers.Ids(second)]);
        companion.Counts.Scans.ShouldBe(1);
        companion.Counts.Encodings.ShouldBe(1);
    }

    [Fact]
    public async Task The_same_picture_is_not_encoded_twice()
    {
        await using var workplace = await Workplace.CreateAsync();
        await using var companion = await workplace.OpenAsync(Many());
        var picture = ColourSource.Picture(250, 5, 5);

        await companion.SearchAsync(new SearchQuery { Pictures = [picture] }, Cancellation);
        await companion.SearchAsync(
            new SearchQuery { Pictures = [picture.ToArray()], Skip = 5 },
            Cancellation
        );

        companion.Counts.Encodings.ShouldBe(1);
        companion.Counts.Scans.ShouldBe(1);
    }

    [Fact]
    public async Task What_looks_for_something_else_is_answered_anew()
    {
        await using var workplace = await Workplace.CreateAsync();
        await using var companion = await workplace.OpenAsync(Many());
        SearchQuery[] queries =
        [
            _query,
            _query with
            {
                Texts = ["red", "shirt"],
            },
            _query with
            {
                Texts = [new("red shirt", 2)],
                Filters = [new("colour", "red")],
            },
            _query with
            {
                Filters = [new("colour", "red")],
            },
            _query with
            {
                Hybrid = false,
            },
            _query with
            {
                Catalogue = "colours",
            },
            _query with
            {
                Scope = Scope.Of("anna"),
            },
        ];

        foreach (var query in queries)
        {
            await companion.SearchAsync(query, Cancellation);
        }

        companion.Counts.Scans.ShouldBe(queries.Length);
    }

    [Fact]
    public async Task After_a_change_nothing_old_is_answered()
    {
        await using var workplace = await Workplace.CreateAsync();
        await using var companion = await workplace.OpenAsync(ColourSource.OfFive());
        var before = await companion.SearchAsync(_query, Cancellation);

        await companion.RetireAsync("colours", ["1"], Cancellation);
        var after = await companion.SearchAsync(_query, Cancellation);

        SearchAnswers.Ids(before).ShouldContain("1");
        SearchAnswers.Ids(after).ShouldNotContain("1");
        after.Version.ShouldBeGreaterThan(before.Version);
        companion.Counts.Scans.ShouldBe(2);
    }

    private static ColourSource Many()
    {
        var source = ColourSource.OfFive();
        for (var n = 6; n < 40; n++)
        {
            source.Add(
                new Product
                {
                    Id = $"{n}",
                    Title = n % 2 == 0 ? "Red shirt" : "Blue shirt",
                    Colour = n % 2 == 0 ? "Red" : "Blue",
                    Price = n,
                    VariantGroup = $"{n / 3}",
                },
                ColourSource.Picture(n * 6, 20, 255 - (n * 6))
            );
        }
        return source;
    }

    private static Task CalibrateAsync(Workplace workplace) =>
        ModelManifestJson.WriteAsync(
            workplace.ModelFolder,
            ModelManifestJson.Read(workplace.ModelFolder) with
            {
                Calibration = new ScoreCalibration
                {
                    Weights = new Dictionary<string, double> { ["cosine"] = 1, ["standout"] = 1 },
                    Bias = 0,
                    Threshold = -100,
                },
            },
            Cancellation
        );
}
