using ClosetCompanion.Search.Outfits;

namespace ClosetCompanion.Search.Tests.Outfits;

public sealed class CompatibilityModelTests
{
    private static readonly CompatibilityModel _small = new(
        new CompatibilityHead("made for a test", "hash", 2, 1, 1, ["one", "two"]),
        new TowerWeights(2, 1, [1, 2], [3, 4], [0.5f, 0.25f]),
        new TowerWeights(2, 1, [1, 0], [0, 1], [0, 0]),
        [0.5f, 0]
    );

    [Fact]
    public void Traits_score_by_the_product_of_outfit_and_candidate() =>
        _small.Begin([new(["one"], null)], usual: false).ScoreTraits(["two"]).ShouldBe(4);

    [Fact]
    public void How_usual_a_trait_is_counts_when_asked_for() =>
        _small.Begin([new(["one"], null)], usual: true).ScoreTraits(["two"]).ShouldBe(4.25f);

    [Fact]
    public void Several_things_count_by_their_mean() =>
        _small
            .Begin([new(["one"], null), new(["two"], null)], usual: false)
            .ScoreTraits(["one"])
            .ShouldBe(4.5f);

    [Fact]
    public void Pictures_score_without_their_mean() =>
        _small.Begin([new([], [1, 0])], usual: false).ScorePicture([0, 1]).ShouldBe(0.5f);

    [Fact]
    public void Unknown_traits_say_nothing() =>
        _small.Begin([new(["three"], null)], usual: true).ScoreTraits(["one"]).ShouldBe(0);

    [Fact]
    public void What_is_written_is_read()
    {
        using var file = new MemoryStream();
        _small.Save(file);
        var read = CompatibilityModel.Load(new MemoryStream(file.ToArray()));
        read.Head.Traits.ShouldBe(_small.Head.Traits);
        read.Traits.Candidate.ShouldBe(_small.Traits.Candidate);
        read.Mean.ShouldBe(_small.Mean);
    }

    [Fact]
    public void The_one_that_comes_with_the_program_knows_that_shoes_go_with_jeans_rather_than_more_jeans()
    {
        var jeans = OutfitTraits.Of(Garments.FindKind("jeans"), "denim");
        var context = CompatibilityModel.Current.Begin([new(jeans, null)], usual: false);
        context
            .ScoreTraits(OutfitTraits.Of(Garments.FindKind("sneakers"), "white"))
            .ShouldBeGreaterThan(context.ScoreTraits(jeans));
    }
}
