using ClosetCompanion.Clip.Downloads;
using ClosetCompanion.Clip.Registry;
using ClosetCompanion.Tests.Shared.Hub;

namespace ClosetCompanion.Clip.Tests.Downloads;

/// <summary>Which model is brought, from where, and under which name.</summary>
public sealed class ModelPullTests : PullTest
{
    [Theory]
    [InlineData("fashion-clip")]
    [InlineData(Repository)]
    public async Task Brings_a_model_that_works_and_leaves_nothing_else(string model)
    {
        var added = await PullAsync(model);

        added.Name.ShouldBe("fashion-clip");
        added.Manifest!.Dimensions.ShouldBe(RandomClip.Dimensions);
        added.Manifest.Provenance!.Licence.ShouldBe("MIT");
        added.Manifest.Provenance.BaseWeights!.ShouldStartWith($"{Repository}@0123456789");
        using var opened = ClipModel.Load(added.Folder);
        (await opened.EmbedTextAsync(["red polo shirt"], Cancellation)).ShouldHaveSingleItem();
        Registry.List().ShouldHaveSingleItem().Name.ShouldBe("fashion-clip");
        UploadCleanup().ShouldBeEmpty();
    }

    [Fact]
    public async Task Brings_a_model_that_has_no_short_name_under_a_name_of_choice()
    {
        Hub.Publish("somebody/My-Clip", Folder["published"]);

        (await PullAsync("somebody/My-Clip")).Name.ShouldBe("my-clip");
        (await PullAsync("somebody/My-Clip", name: "other")).Name.ShouldBe("other");
    }

    [Fact]
    public async Task Finds_weights_that_are_in_another_revision_but_only_the_known_ones()
    {
        const string repository = "openai/clip-vit-base-patch32";
        Hub.Publish(repository, Folder["published"]);
        Hub.Files.TryRemove($"{repository}/model.safetensors", out var weights);
        var revision = KnownModels.Find("clip-vit-base-patch32")!.Elsewhere!.Revision;
        Hub.Files[$"{repository}@{revision}/model.safetensors"] = weights!;

        // The weights of this test are not OpenAI's.
        (await RefusalAsync(model: repository)).ShouldContain("came damaged twice");
        Hub.ForWeights.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Takes_a_revision_by_its_name()
    {
        foreach (var file in Directory.EnumerateFiles(Folder["published"]))
        {
            Hub.Files[$"some/clip@refs/pr/7/{Path.GetFileName(file)}"] =
                await File.ReadAllBytesAsync(file, Cancellation);
        }

        (await PullAsync("some/clip", revision: "refs/pr/7")).Manifest.ShouldNotBeNull();
        Hub.Requests[0].Path.ShouldBe("/some/clip/resolve/refs%2Fpr%2F7/config.json");
    }

    [Fact]
    public async Task Takes_a_model_from_a_folder_in_place_of_a_hub()
    {
        var shelf = Folder["shelf"];
        await RandomClip.WriteAsync(Path.Combine(shelf, Repository), Cancellation);

        var added = await new ModelPull(Registry, ModelHub.Parse(shelf)).RunAsync(
            "fashion-clip",
            cancellationToken: Cancellation
        );

        added.Manifest!.Dimensions.ShouldBe(RandomClip.Dimensions);
        Hub.Requests.ShouldBeEmpty();
        var problem = await Should.ThrowAsync<ModelException>(() =>
            new ModelPull(Registry, ModelHub.Parse(shelf)).RunAsync(
                "clip-vit-base-patch16",
                cancellationToken: Cancellation
            )
        );
        problem.Message.ShouldContain("does not hold 'openai/clip-vit-base-patch16'");
    }

    [Fact]
    public async Task Leaves_a_model_alone_that_is_there_already()
    {
        await PullAsync();
        var before = Hub.Requests.Count;

        (await RefusalAsync()).ShouldContain("already");
        Hub.Requests.Count.ShouldBe(before);
    }

    [Fact]
    public async Task Does_not_pull_a_model_twice_at_the_same_time()
    {
        Hub.Troubles.Enqueue(new Trouble { FallsSilentAfter = Half });
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var underway = new TaskCompletionSource();
        var first = new ModelPull(Registry, ModelHub.Parse(Hub.Address), Options()).RunAsync(
            "fashion-clip",
            progress: new Relay(report =>
            {
                if (report.Done == Half)
                {
                    underway.TrySetResult();
                }
            }),
            cancellationToken: stop.Token
        );
        await underway.Task;

        (await RefusalAsync()).ShouldContain("being pulled");

        await stop.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => first);
    }
}
