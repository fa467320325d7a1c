using ClosetCompanion.Training.Data;
using ClosetCompanion.Training.Runs;
using ClosetCompanion.Training.Tests.Runs;

namespace ClosetCompanion.Training.Tests.Data;

public sealed class TrainingSetBuilderTests
{
    [Fact]
    public async Task Keeps_every_product_on_one_side()
    {
        using var toy = new ToyRun();
        using var data = await BuildAsync(toy, seed: 1);

        data.Training.Count.ShouldBe(36);
        data.Development.Count.ShouldBe(4);
        data.All.Count.ShouldBe(40);
        var training = data.Training.Select(item => item.Product.Title).ToHashSet();
        data.Development.ShouldAllBe(item => !training.Contains(item.Product.Title));
    }

    [Fact]
    public async Task Does_not_mix_up_two_sources_in_one_folder()
    {
        using var toy = new ToyRun();
        (await BuildAsync(toy, seed: 1)).Dispose();

        var refused = await Should.ThrowAsync<TrainingException>(() => BuildAsync(toy, seed: 2));

        refused.Message.ShouldContain("shapes 1");
        refused.Message.ShouldContain("shapes 2");
    }

    private static Task<TrainingSet> BuildAsync(ToyRun toy, int seed) =>
        new TrainingSetBuilder(toy.Recipe.Image, toy.Path("data")).BuildAsync(
            new ShapesSource(perTitle: 2, seed),
            developmentTitles: 2,
            seed: 3,
            new Progress<int>(),
            TestContext.Current.CancellationToken
        );
}
