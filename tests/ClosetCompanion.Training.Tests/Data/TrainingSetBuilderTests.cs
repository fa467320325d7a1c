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

    [Fact]
    public async Task Trains_on_so_many_products_as_asked_and_measures_with_all()
    {
        using var toy = new ToyRun();
        using var some = await BuildAsync(toy, seed: 1, most: 10);
        using var again = await BuildAsync(toy, seed: 1, most: 10);

        some.Training.Count.ShouldBe(10);
        Ids(some).ShouldBe(Ids(again));
        some.Development.Count.ShouldBe(4);
        some.All.Count.ShouldBe(40);

        static IEnumerable<string> Ids(TrainingSet data) =>
            data.Training.Select(item => item.Product.Id);
    }

    [Fact]
    public async Task A_source_that_was_edited_is_decoded_again()
    {
        using var toy = new ToyRun();
        (await BuildAsync(toy, seed: 1, perTitle: 1, content: "as it was")).Dispose();

        using (var same = await BuildAsync(toy, seed: 1, perTitle: 2, content: "as it was"))
        {
            same.All.Count.ShouldBe(20);
        }

        using var edited = await BuildAsync(toy, seed: 1, perTitle: 2, content: "as it is");
        edited.All.Count.ShouldBe(40);
    }

    [Fact]
    public async Task Titles_to_test_with_are_neither_trained_on_nor_chosen_by()
    {
        using var toy = new ToyRun();
        using var data = await BuildAsync(toy, seed: 1, testTitles: 3);

        data.Test.Count.ShouldBe(6);
        data.Development.Count.ShouldBe(4);
        data.Training.Count.ShouldBe(30);
        data.Test.Concat(data.Development)
            .Concat(data.Training)
            .Select(item => item.Product.Id)
            .ShouldBeUnique();
    }

    [Fact]
    public async Task Says_when_decoded_pictures_were_cut_short()
    {
        using var toy = new ToyRun();
        (await BuildAsync(toy, seed: 1)).Dispose();
        var pictures = Directory.GetFiles(toy.Path("data"), "*.bin").ShouldHaveSingleItem();
        await using (var file = File.OpenWrite(pictures))
        {
            file.SetLength(file.Length / 2);
        }

        var refused = await Should.ThrowAsync<TrainingException>(() => BuildAsync(toy, seed: 1));

        refused.Message.ShouldContain(pictures);
        refused.Message.ShouldContain("Remove");
    }

    [Fact]
    public async Task Says_when_no_product_has_a_picture()
    {
        using var toy = new ToyRun();

        var refused = await Should.ThrowAsync<TrainingException>(() =>
            new TrainingSetBuilder(
                toy.Recipe.Model.Image,
                toy.Path("data"),
                TextWriter.Null
            ).BuildAsync(
                new ShapesSource(perTitle: 1, seed: 1) { WithPictures = false },
                developmentTitles: 2,
                seed: 3,
                new Progress<int>(),
                TestContext.Current.CancellationToken
            )
        );

        refused.Message.ShouldContain("No product of shapes 1");
        refused.Message.ShouldContain("shape 0: It has no picture.");
        Directory.GetFiles(toy.Path("data"), "products*").ShouldBeEmpty();
    }

    private static Task<TrainingSet> BuildAsync(
        ToyRun toy,
        int seed,
        int? most = null,
        int testTitles = 0,
        int perTitle = 2,
        string? content = null
    ) =>
        new TrainingSetBuilder(toy.Recipe.Model.Image, toy.Path("data")).BuildAsync(
            new ShapesSource(perTitle, seed),
            developmentTitles: 2,
            seed: 3,
            new Progress<int>(),
            TestContext.Current.CancellationToken,
            most,
            testTitles,
            content
        );
}
