using ClosetCompanion.Clip.Downloads;
using ClosetCompanion.Tests.Shared.Hub;

namespace ClosetCompanion.Clip.Tests.Downloads;

/// <summary>Pulls that cannot succeed: the message says why, and nothing is left half made.</summary>
public sealed class RefusedPullTests : PullTest
{
    [Fact]
    public async Task Refuses_wrong_bytes_after_a_second_try()
    {
        Hub.Always = new Trouble { SendsWrongBytes = true };

        var message = await RefusalAsync();

        message.ShouldContain("model.safetensors came damaged twice");
        message.ShouldContain("SHA-256");
        Hub.ForWeights.Count.ShouldBe(2);
        Registry.List().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("config.json")]
    [InlineData("preprocessor_config.json")]
    [InlineData("model.safetensors")]
    public async Task Names_the_file_that_the_hub_lacks(string file)
    {
        Hub.Files.TryRemove($"{Repository}/{file}", out _).ShouldBeTrue();

        var message = await RefusalAsync();

        message.ShouldContain($"no {file}");
        message.ShouldContain("404");
    }

    [Fact]
    public async Task Says_which_models_there_are_when_a_name_means_nothing()
    {
        var message = await RefusalAsync(model: "no-such-model");

        message.ShouldContain("fashion-clip");
        message.ShouldContain("OWNER/NAME");
    }

    [Fact]
    public async Task Refuses_weights_that_are_only_pickled()
    {
        Hub.Files.TryRemove($"{Repository}/model.safetensors", out var weights);
        Hub.Files[$"{Repository}/pytorch_model.bin"] = weights!;

        (await RefusalAsync()).ShouldContain("pytorch_model.bin");
        Hub.Requests.Where(request => request.Path.EndsWith(".bin", StringComparison.Ordinal))
            .ShouldAllBe(request => request.Method == "HEAD");
    }

    [Fact]
    public async Task Fetches_no_weights_for_a_model_of_another_kind()
    {
        Hub.Files[$"{Repository}/config.json"] = """{"model_type": "siglip"}"""u8.ToArray();

        (await RefusalAsync()).ShouldContain("siglip");
        Hub.ForWeights.ShouldBeEmpty();
    }

    [Fact]
    public async Task Notices_a_small_file_that_is_not_the_announced_one()
    {
        Hub.SmallFileTag = $"\"{new string('a', 40)}\"";

        var message = await RefusalAsync();

        message.ShouldContain("config.json came damaged twice");
        message.ShouldContain("SHA-1");
    }

    [Fact]
    public async Task Refuses_a_model_that_is_too_large()
    {
        (await RefusalAsync(Options() with { MostBytes = 1_500_000 })).ShouldContain(
            "that are allowed"
        );
        Hub.ForWeights.Count.ShouldBe(1);
        Registry.List().ShouldBeEmpty();
    }

    [Fact]
    public async Task Refuses_a_model_for_which_the_disk_has_no_room()
    {
        Hub.ToldSize = 1L << 59;

        var message = await RefusalAsync(Options() with { MostBytes = long.MaxValue });

        message.ShouldContain("no room for model.safetensors");
        message.ShouldContain("free");
    }

    [Theory]
    [InlineData("http://example.org:1")]
    [InlineData("ftp://127.0.0.1")]
    [InlineData("file:///etc")]
    public async Task Does_not_follow_a_redirect_to_an_unsafe_place(string host)
    {
        Hub.FileHost = host;

        (await RefusalAsync()).ShouldContain("not an https address");
    }

    [Fact]
    public async Task Says_how_to_go_on_without_a_network()
    {
        var hub = ModelHub.Parse(Hub.Address);
        await Hub.DisposeAsync();

        var problem = await Should.ThrowAsync<ModelException>(() =>
            new ModelPull(Registry, hub, Options()).RunAsync(
                "fashion-clip",
                cancellationToken: Cancellation
            )
        );

        var message = problem.Message;
        message.ShouldContain("cannot be reached");
        message.ShouldContain("closet models add");
        message.ShouldContain("--hub");
    }
}
