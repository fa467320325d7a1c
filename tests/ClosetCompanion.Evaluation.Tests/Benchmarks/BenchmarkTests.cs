using ClosetCompanion.Evaluation.Benchmarks;
using ClosetCompanion.Evaluation.Metrics;
using ClosetCompanion.Evaluation.Results;
using ClosetCompanion.Search;
using ClosetCompanion.Tests.Shared;

namespace ClosetCompanion.Evaluation.Tests.Benchmarks;

/// <summary>The benchmarks over a closet of plain colours, where the right answers are plain too.</summary>
public sealed class BenchmarkTests : IAsyncLifetime
{
    private Workplace _workplace = null!;
    private Companion _companion = null!;
    private Gallery _gallery = null!;

    public async ValueTask InitializeAsync()
    {
        _workplace = await Workplace.CreateAsync();
        var source = ColourSource
            .OfFive()
            .Add("6", "Red jumper", 250, 5, 5)
            .Add("7", "Red cap", 240, 10, 10)
            .Add("8", "Blue copy", ColourSource.Picture(0, 0, 255));
        _companion = await _workplace.OpenAsync(source);
        _gallery = await Gallery.OverAsync(_companion, "colours", Stop);
    }

    public async ValueTask DisposeAsync()
    {
        await _companion.DisposeAsync();
        await _workplace.DisposeAsync();
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Texts_find_the_products_of_the_ground_truth()
    {
        var truth = new GroundTruth([
            new("red", new HashSet<string>(["1", "6", "7"])),
            new("blue", new HashSet<string>(["3", "not-there"])),
        ]);

        var results = Run(
            await TextBenchmark.CreateAsync(_companion.Model, _gallery, truth, "q", null, Stop)
        );

        results.Queries[0].Hits.Take(3).Select(hit => hit.Id).ShouldBe(["1", "6", "7"]);
        results.Queries[0].Metrics[RetrievalMetric.RecallAt10].ShouldBe(1);
        (results.Queries[1].Relevant, results.Queries[1].Reachable).ShouldBe((2, 1));
        results.Measure().Means.RecallAt10.ShouldBe(0.75);
        results.Measure().Ceiling[RetrievalMetric.RecallAt10].ShouldBe(0.75);
    }

    [Fact]
    public async Task Every_value_of_an_attribute_is_asked_for_by_its_word()
    {
        var results = Run(
            await AttributeBenchmark.CreateAsync(_companion.Model, _gallery, 1, null, Stop)
        );

        // Apparel > Shirts: there is no sub-category, and gender and usage are not known.
        results.Types.ShouldBe(["category", "kind", "colour"]);
        var red = results.Queries.Single(query => query.Query == "Red");
        red.Type.ShouldBe("colour");
        red.Relevant.ShouldBe(3);
        red.Metrics[RetrievalMetric.PrecisionAt10].ShouldBe(0.3, 1e-12);
        red.Metrics[RetrievalMetric.MapAt10].ShouldBe(1);
        results
            .MeasureTypes()
            .Select(type => (type.Type, type.Means.Queries))
            .ShouldBe([("category", 1), ("kind", 1), ("colour", 5)]);
    }

    [Fact]
    public async Task Rare_values_can_be_left_out()
    {
        var results = Run(
            await AttributeBenchmark.CreateAsync(_companion.Model, _gallery, 2, null, Stop)
        );

        results
            .Queries.Where(query => query.Type == "colour")
            .Select(query => query.Query)
            .ShouldBe(["Blue", "Red"]);
        (
            await Should.ThrowAsync<EvaluationException>(() =>
                AttributeBenchmark.CreateAsync(_companion.Model, _gallery, 99, null, Stop)
            )
        ).Message.ShouldContain("99");
    }

    [Fact]
    public void A_picture_finds_others_of_its_kind_and_colour_but_never_itself()
    {
        var results = Run(PictureBenchmark.Create(_gallery));

        // The two blue ones have the very same picture, so that neither is asked with.
        results.Queries.Select(query => query.Query).Order().ShouldBe(["1", "6", "7"]);
        foreach (var query in results.Queries)
        {
            query.Hits.ShouldNotContain(hit => hit.Id == query.Query);
            query.Relevant.ShouldBe(2);
            query.Metrics[RetrievalMetric.MapAt10].ShouldBe(1);
        }
    }

    [Fact]
    public void The_same_seed_asks_with_the_same_pictures()
    {
        PictureBenchmark.Create(_gallery, sample: 2, seed: 5).Queries.Count.ShouldBe(2);
        Names(5).ShouldBe(Names(5));
        Enumerable
            .Range(1, 20)
            .Select(seed => string.Join(' ', Names(seed)))
            .Distinct()
            .Count()
            .ShouldBeGreaterThan(1);

        IEnumerable<string> Names(int seed) =>
            PictureBenchmark.Create(_gallery, 2, seed).Queries.Select(query => query.Name);
    }

    [Fact]
    public async Task Photos_find_the_kind_that_their_folder_names()
    {
        var folder = Photos(("shirt", "1.png"), ("shirt", "2.png"), ("sock", "3.png"));
        _workplace.Write(Path.Combine("photos", "shirt", "broken.png"), "no picture"u8);
        var kinds = await PhotoKinds.Default().WithAsync("sock=", Stop);

        var benchmark = await PhotoBenchmark.CreateAsync(
            _companion.Model,
            _gallery,
            folder,
            kinds,
            null,
            Stop
        );

        var results = Run(benchmark);
        results.Queries.Select(query => query.Query).ShouldBe(["shirt/1.png", "shirt/2.png"]);
        results.Queries[0].Relevant.ShouldBe(8);
        results.Measure().Means.PrecisionAt10.ShouldBe(0.8, 1e-12);
        benchmark.Skipped.ShouldHaveSingleItem().ShouldContain("shirt/broken.png");
    }

    [Fact]
    public async Task Says_when_the_name_of_a_folder_stands_for_nothing()
    {
        var folder = Photos(("sock", "1.png"));

        var wrong = await Should.ThrowAsync<EvaluationException>(() =>
            PhotoBenchmark.CreateAsync(
                _companion.Model,
                _gallery,
                folder,
                PhotoKinds.Default(),
                null,
                Stop
            )
        );

        wrong.Message.ShouldContain("--map sock=");
    }

    [Fact]
    public async Task Results_of_other_galleries_and_queries_have_other_fingerprints()
    {
        var results = Run(PictureBenchmark.Create(_gallery));
        await _companion.ImportAsync(
            new ColourSource().Add("9", "Red sock", 230, 0, 0).Add("10", "Red hat", 220, 0, 0),
            "more",
            cancellationToken: Stop
        );

        var same = await Gallery.OverAsync(_companion, "colours", Stop);
        var all = await Gallery.OverAsync(_companion, null, Stop);

        var again = PictureBenchmark.Create(same).Run(same, _companion.Model.Manifest, Stop);
        (again.GalleryHash, again.QueriesHash).ShouldBe((results.GalleryHash, results.QueriesHash));
        var more = PictureBenchmark.Create(all).Run(all, _companion.Model.Manifest, Stop);
        more.Gallery.ShouldBe(10);
        more.GalleryHash.ShouldNotBe(results.GalleryHash);
        more.QueriesHash.ShouldNotBe(results.QueriesHash);
    }

    private EvaluationResults Run(Benchmark benchmark) =>
        benchmark.Run(_gallery, _companion.Model.Manifest, Stop);

    private string Photos(params (string Folder, string Name)[] photos)
    {
        foreach (var (folder, name) in photos)
        {
            _workplace.Write(
                Path.Combine("photos", folder, name),
                ColourSource.Picture(200, 30, 30)
            );
        }
        return Path.Combine(Path.GetDirectoryName(_workplace.DataFolder)!, "photos");
    }
}
