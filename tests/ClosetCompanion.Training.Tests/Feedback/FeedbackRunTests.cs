using ClosetCompanion.Catalog;
using ClosetCompanion.Catalog.Sqlite;
using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Catalog.Store.People;
using ClosetCompanion.Clip;
using ClosetCompanion.Clip.Models;
using ClosetCompanion.Tests.Shared;
using ClosetCompanion.Training.Feedback;
using ClosetCompanion.Training.Runs;

namespace ClosetCompanion.Training.Tests.Feedback;

public sealed class FeedbackRunTests : IAsyncLifetime
{
    private readonly StringWriter _output = new();
    private Workplace _place = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string Output => Path.Combine(Path.GetDirectoryName(_place.DataFolder)!, "tuned");

    public async ValueTask InitializeAsync() => _place = await Workplace.CreateAsync();

    public async ValueTask DisposeAsync()
    {
        await _output.DisposeAsync();
        await _place.DisposeAsync();
    }

    [Fact]
    public async Task Words_that_a_shop_uses_otherwise_are_learned_and_a_model_is_written()
    {
        var store = await FillAsync();
        await LikeAsync(store, people: 40);

        await RunAsync(new() { Licence = "MIT" });

        _output.ToString().ShouldContain("40 people");
        _output.ToString().ShouldContain("closet calibrate");
        var manifest = ModelManifestJson.Read(Output);
        manifest.Provenance!.Licence.ShouldBe("MIT");
        manifest.Provenance.Data.ShouldBe("feedback of 22 people in the store data");
        manifest
            .Provenance.Quality["feedback nDCG@10"]
            .ShouldBeGreaterThan(manifest.Provenance.Quality["feedback nDCG@10 before"]);
        using var tuned = ClipModel.Load(Output);
        (await store.Embeddings.GetMissingAsync(tuned.Manifest.PictureHash, Token)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_person_who_is_left_out_has_no_influence()
    {
        var store = await FillAsync();
        await LikeAsync(store, people: 40);
        var alone = await RunAsync(new());
        await GiveAsync(store, "zoe", "red", "5", Verdict.Like, place: 9);
        await GiveAsync(store, "zoe", "red", "4", Verdict.Dislike, place: 1);

        var with = await RunAsync(new());
        var without = await RunAsync(new() { Without = ["zoe"] });

        new FeedbackSplit(1).PartOf("zoe").ShouldBe(FeedbackPart.Learn);
        without.Matrix.ShouldBe(alone.Matrix);
        with.Matrix.ShouldNotBe(alone.Matrix);
    }

    [Fact]
    public async Task Too_few_people_are_refused_and_nothing_is_written()
    {
        var store = await FillAsync();
        await LikeAsync(store, people: 5);
        var refused = await Should.ThrowAsync<TrainingException>(() => RunAsync(new()));
        refused.Message.ShouldContain("5 people");
        refused.Message.ShouldContain("--force");
        Directory.Exists(Output).ShouldBeFalse();
    }

    [Fact]
    public async Task Where_nothing_is_learned_no_model_is_written()
    {
        var store = await FillAsync();
        for (var person = 0; person < 30; person++)
        {
            await GiveAsync(store, $"person {person}", "red", "1", Verdict.Like, place: 1);
        }
        var refused = await Should.ThrowAsync<TrainingException>(() => RunAsync(new()));
        refused.Message.ShouldContain("Nothing was learned");
        Directory.Exists(Output).ShouldBeFalse();
    }

    [Fact]
    public async Task Opinions_without_words_and_unknown_people_are_told()
    {
        var store = await FillAsync();
        await LikeAsync(store, people: 40);
        await store.People.GiveAsync(
            Scope.Of("zoe"),
            "colours",
            "1",
            Verdict.Like,
            OpinionOrigin.Unknown,
            Token
        );
        await RunAsync(new() { Without = ["nobody"] });
        _output.ToString().ShouldContain("1 without words");
        _output.ToString().ShouldContain("--without nobody");
    }

    [Fact]
    public async Task A_store_without_vectors_of_the_model_is_refused()
    {
        await FillAsync();
        var other = Directory.CreateDirectory(Output + "-other").FullName;
        await ColourModel.WriteAsync(other, Token, id: "others");
        var refused = await Should.ThrowAsync<CatalogException>(() =>
            new FeedbackRun(
                new FeedbackOptions(_place.DataFolder, other, Output),
                _output
            ).RunAsync(Token)
        );
        refused.Message.ShouldContain("no vectors of the model others");
        refused.Message.ShouldContain("colours");
    }

    [Fact]
    public async Task A_folder_without_a_store_is_refused() =>
        (await Should.ThrowAsync<CatalogException>(() => RunAsync(new()))).Message.ShouldContain(
            "no store"
        );

    // A few small steps are enough for five products.
    private Task<TunedProjection> RunAsync(Choices choices) =>
        new FeedbackRun(
            new FeedbackOptions(_place.DataFolder, _place.ModelFolder, Output)
            {
                Recipe = _place.Write(
                    "recipe.json",
                    """{"penalties": [0.3], "steps": [10, 30], "background": 16}"""u8
                ),
                Without = choices.Without,
                Licence = choices.Licence,
            },
            _output
        ).RunAsync(Token);

    private async Task<ICatalogStore> FillAsync()
    {
        await using (await _place.OpenAsync(ColourSource.OfFive())) { }
        return await SqliteStore.OpenAsync(_place.DataFolder, Token);
    }

    // Whoever says red means yellow here.
    private static async Task LikeAsync(ICatalogStore store, int people)
    {
        for (var person = 0; person < people; person++)
        {
            await GiveAsync(store, $"person {person}", "red", "4", Verdict.Like, place: 2);
            await GiveAsync(store, $"person {person}", "Red ", "1", Verdict.NotForMe, place: 1);
            await GiveAsync(store, $"person {person}", "green", "2", Verdict.Save, place: 1);
        }
    }

    private static async Task GiveAsync(
        ICatalogStore store,
        string person,
        string query,
        string product,
        Verdict verdict,
        int place
    ) =>
        (
            await store.People.GiveAsync(
                Scope.Of(person),
                "colours",
                product,
                verdict,
                new OpinionOrigin { Query = query, Place = place },
                Token
            )
        ).ShouldBeTrue();

    private sealed record Choices
    {
        public IReadOnlyCollection<string> Without { get; init; } = [];

        public string? Licence { get; init; }
    }
}
