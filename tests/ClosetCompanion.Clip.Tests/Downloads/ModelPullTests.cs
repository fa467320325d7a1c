using System.Collections.Concurrent;
using ClosetCompanion.Clip.Downloads;
using ClosetCompanion.Clip.Registry;
using ClosetCompanion.Tests.Shared.Hub;

namespace ClosetCompanion.Clip.Tests.Downloads;

public sealed class ModelPullTests : IAsyncLifetime
{
    private const string Repository = "patrickjohncyh/fashion-clip";
    private const int Half = 1_000_000;

    private readonly TemporaryFolder _folder = new();
    private readonly ConcurrentQueue<ModelProgress> _progress = new();
    private HubServer _hub = null!;
    private long _weights;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private ModelRegistry Registry => new(_folder["home"]);

    public async ValueTask InitializeAsync()
    {
        _hub = await HubServer.StartAsync(Cancellation);
        _hub.Publish(Repository, await RandomClip.WriteAsync(_folder["published"], Cancellation));
        _weights = new FileInfo(_folder["published/model.safetensors"]).Length;
        _weights.ShouldBeGreaterThan(2 * Half - 100_000);
    }

    public async ValueTask DisposeAsync()
    {
        await _hub.DisposeAsync();
        _folder.Dispose();
    }

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
        Leftovers().ShouldBeEmpty();
    }

    [Fact]
    public async Task Brings_a_model_that_has_no_short_name_under_a_name_of_choice()
    {
        _hub.Publish("somebody/My-Clip", _folder["published"]);

        (await PullAsync("somebody/My-Clip")).Name.ShouldBe("my-clip");
        (await PullAsync("somebody/My-Clip", name: "other")).Name.ShouldBe("other");
    }

    [Fact]
    public async Task Tells_how_far_it_has_come()
    {
        await PullAsync();

        var weights = _progress.Where(report => report.Step == "model.safetensors").ToArray();
        weights.ShouldAllBe(report => report.Total == _weights);
        weights.Select(report => report.Done).ShouldBeInOrder();
        weights[^1].Done.ShouldBe(_weights);
        _progress.Select(report => report.Step).ShouldContain("Converting");
    }

    [Fact]
    public async Task Goes_on_where_a_connection_was_cut()
    {
        _hub.Troubles.Enqueue(new Trouble { DropsAfter = Half });
        _hub.Troubles.Enqueue(new Trouble { DropsAfter = Half / 2 });

        await PullAsync();

        _hub.ForWeights.Count.ShouldBe(3);
        _hub.ForWeights[0].Range.ShouldBeNull();
        _hub.ForWeights[1].Range.ShouldBe($"bytes={Half}-");
        _hub.ForWeights[2].Range.ShouldBe($"bytes={Half + (Half / 2)}-");
        _hub.ForWeights.Skip(1).ShouldAllBe(request => request.IfRange == "\"first\"");
        _hub.ForWeights.Sum(request => request.Sent).ShouldBe(_weights);
        _progress.ShouldContain(report => report.Note != null && report.Note.Contains("again"));
    }

    [Fact]
    public async Task Goes_on_where_a_stopped_pull_came_to()
    {
        _hub.Troubles.Enqueue(new Trouble { FallsSilentAfter = Half });
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var pull = new ModelPull(Registry, ModelHub.Parse(_hub.Address), Options()).RunAsync(
            "fashion-clip",
            progress: new Relay(report =>
            {
                if (report.Step == "model.safetensors" && report.Done == Half)
                {
                    stop.Cancel();
                }
            }),
            cancellationToken: stop.Token
        );
        await Should.ThrowAsync<OperationCanceledException>(() => pull);
        Registry.List().ShouldBeEmpty();

        await PullAsync();

        _hub.ForWeights.Count.ShouldBe(2);
        _hub.ForWeights[1].Range.ShouldBe($"bytes={Half}-");
        _hub.ForWeights.Sum(request => request.Sent).ShouldBe(_weights);
        Registry.List().ShouldHaveSingleItem();
        Leftovers().ShouldBeEmpty();
    }

    [Fact]
    public async Task Gives_up_after_some_tries_and_keeps_what_came()
    {
        _hub.Troubles.Enqueue(new Trouble { DropsAfter = Half });
        _hub.Always = new Trouble { Status = 503 };

        var message = await RefusalAsync();

        message.ShouldContain("503");
        message.ShouldContain("1 MB");
        message.ShouldContain("goes on from there");
        _hub.ForWeights.Count.ShouldBe(3);
        Registry.List().ShouldBeEmpty();

        _hub.Always = new Trouble();
        await PullAsync();
        _hub.ForWeights.Sum(request => request.Sent).ShouldBe(_weights);
    }

    [Fact]
    public async Task Tries_more_often_while_it_gets_on()
    {
        // Three tries are a round; this one brings more than a megabyte.
        foreach (var _ in Enumerable.Range(0, 3))
        {
            _hub.Troubles.Enqueue(new Trouble { DropsAfter = 400_000 });
        }

        await PullAsync();

        _hub.ForWeights.Count.ShouldBe(4);
        _hub.ForWeights.Sum(request => request.Sent).ShouldBe(_weights);
    }

    [Fact]
    public async Task Begins_again_when_the_host_ignores_ranges()
    {
        _hub.Troubles.Enqueue(new Trouble { DropsAfter = Half });
        _hub.Always = new Trouble { IgnoresRanges = true };

        await PullAsync();

        _hub.ForWeights.Count.ShouldBe(2);
        _hub.ForWeights[1].Range.ShouldNotBeNull();
        _hub.ForWeights.Sum(request => request.Sent).ShouldBe(_weights + Half);
    }

    [Fact]
    public async Task Does_not_try_for_ever_where_each_try_begins_again()
    {
        _hub.Always = new Trouble { IgnoresRanges = true, DropsAfter = Half };

        await RefusalAsync();

        _hub.ForWeights.Count.ShouldBe(3);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Begins_again_when_the_file_has_changed(bool tellsHashes)
    {
        _hub.TellsHashes = tellsHashes;
        _hub.Always = new Trouble { DropsAfter = Half };
        await RefusalAsync(Options() with { Tries = 1 });
        _hub.Always = new Trouble();
        await RandomClip.WriteAsync(_folder["published"], Cancellation, seed: 2);
        _hub.Publish(Repository, _folder["published"]);
        _hub.FileTag = "\"second\"";

        var added = await PullAsync();

        _hub.ForWeights[1].Range.ShouldNotBeNull();
        _hub.ForWeights[^1].Sent.ShouldBe(_weights);
        var direct = await new ModelRegistry(_folder["direct"]).AddAsync(
            _folder["published"],
            cancellationToken: Cancellation
        );
        added.Manifest!.Hash.ShouldBe(direct.Manifest!.Hash);
    }

    [Fact]
    public async Task Notices_a_changed_file_by_its_hash_where_the_host_has_no_tags()
    {
        _hub.FileTag = null;
        _hub.Always = new Trouble { DropsAfter = Half };
        await RefusalAsync(Options() with { Tries = 1 });
        _hub.Always = new Trouble();
        await RandomClip.WriteAsync(_folder["published"], Cancellation, seed: 2);
        _hub.Publish(Repository, _folder["published"]);

        await PullAsync();

        _hub.ForWeights.Select(request => request.Range).ShouldBe([null, $"bytes={Half}-", null]);
    }

    [Fact]
    public async Task Begins_again_where_nobody_tells_versions_apart()
    {
        (_hub.TellsHashes, _hub.FileTag) = (false, null);
        _hub.Troubles.Enqueue(new Trouble { DropsAfter = Half });

        await PullAsync();

        _hub.ForWeights.ShouldAllBe(request => request.Range == null);
    }

    [Fact]
    public async Task Refuses_wrong_bytes_after_a_second_try()
    {
        _hub.Always = new Trouble { SendsWrongBytes = true };

        var message = await RefusalAsync();

        message.ShouldContain("model.safetensors came damaged twice");
        message.ShouldContain("SHA-256");
        _hub.ForWeights.Count.ShouldBe(2);
        Registry.List().ShouldBeEmpty();
    }

    [Fact]
    public async Task Is_content_when_the_second_try_brings_the_right_bytes()
    {
        _hub.Troubles.Enqueue(new Trouble { SendsWrongBytes = true });

        (await PullAsync()).Manifest.ShouldNotBeNull();
    }

    [Fact]
    public async Task Waits_as_long_as_a_busy_hub_asks()
    {
        _hub.Troubles.Enqueue(new Trouble { Status = 429, RetryAfter = "1" });
        var started = TimeProvider.System.GetTimestamp();

        await PullAsync();

        TimeProvider.System.GetElapsedTime(started).ShouldBeGreaterThan(TimeSpan.FromSeconds(1));
        _hub.ForWeights.Count.ShouldBe(2);
        _progress.ShouldContain(report => report.Note != null && report.Note.Contains("429"));
    }

    [Fact]
    public async Task Does_not_wait_for_hours()
    {
        _hub.Always = new Trouble { Status = 503, RetryAfter = "7200" };

        (await RefusalAsync()).ShouldContain("120 minutes");
        _hub.ForWeights.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Takes_a_silent_connection_for_lost()
    {
        _hub.Troubles.Enqueue(new Trouble { FallsSilentAfter = Half });

        await PullAsync(options: Options() with { Silence = TimeSpan.FromSeconds(2) });

        _hub.ForWeights.Count.ShouldBe(2);
        _hub.ForWeights[1].Range.ShouldBe($"bytes={Half}-");
    }

    [Theory]
    [InlineData("config.json")]
    [InlineData("preprocessor_config.json")]
    [InlineData("model.safetensors")]
    public async Task Names_the_file_that_the_hub_lacks(string file)
    {
        _hub.Files.TryRemove($"{Repository}/{file}", out _).ShouldBeTrue();

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
        _hub.Files.TryRemove($"{Repository}/model.safetensors", out var weights);
        _hub.Files[$"{Repository}/pytorch_model.bin"] = weights!;

        (await RefusalAsync()).ShouldContain("pytorch_model.bin");
        _hub.Requests.Where(request => request.Path.EndsWith(".bin", StringComparison.Ordinal))
            .ShouldAllBe(request => request.Method == "HEAD");
    }

    [Fact]
    public async Task Finds_weights_that_are_in_another_revision_but_only_the_known_ones()
    {
        const string repository = "openai/clip-vit-base-patch32";
        _hub.Publish(repository, _folder["published"]);
        _hub.Files.TryRemove($"{repository}/model.safetensors", out var weights);
        var revision = KnownModels.Find("clip-vit-base-patch32")!.Elsewhere!.Revision;
        _hub.Files[$"{repository}@{revision}/model.safetensors"] = weights!;

        // The weights of this test are not OpenAI's.
        (await RefusalAsync(model: repository)).ShouldContain("came damaged twice");
        _hub.ForWeights.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Takes_a_revision_by_its_name()
    {
        foreach (var file in Directory.EnumerateFiles(_folder["published"]))
        {
            _hub.Files[$"some/clip@refs/pr/7/{Path.GetFileName(file)}"] =
                await File.ReadAllBytesAsync(file, Cancellation);
        }

        (await PullAsync("some/clip", revision: "refs/pr/7")).Manifest.ShouldNotBeNull();
        _hub.Requests[0].Path.ShouldBe("/some/clip/resolve/refs%2Fpr%2F7/config.json");
    }

    [Fact]
    public async Task Fetches_no_weights_for_a_model_of_another_kind()
    {
        _hub.Files[$"{Repository}/config.json"] = """{"model_type": "siglip"}"""u8.ToArray();

        (await RefusalAsync()).ShouldContain("siglip");
        _hub.ForWeights.ShouldBeEmpty();
    }

    [Fact]
    public async Task Notices_a_small_file_that_is_not_the_announced_one()
    {
        _hub.SmallFileTag = $"\"{new string('a', 40)}\"";

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
        _hub.ForWeights.Count.ShouldBe(1);
        Registry.List().ShouldBeEmpty();
    }

    [Fact]
    public async Task Refuses_a_model_for_which_the_disk_has_no_room()
    {
        _hub.ToldSize = 1L << 59;

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
        _hub.FileHost = host;

        (await RefusalAsync()).ShouldContain("not an https address");
    }

    [Fact]
    public async Task Says_how_to_go_on_without_a_network()
    {
        var hub = ModelHub.Parse(_hub.Address);
        await _hub.DisposeAsync();

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

    [Fact]
    public async Task Takes_a_model_from_a_folder_in_place_of_a_hub()
    {
        var shelf = _folder["shelf"];
        await RandomClip.WriteAsync(Path.Combine(shelf, Repository), Cancellation);

        var added = await new ModelPull(Registry, ModelHub.Parse(shelf)).RunAsync(
            "fashion-clip",
            cancellationToken: Cancellation
        );

        added.Manifest!.Dimensions.ShouldBe(RandomClip.Dimensions);
        _hub.Requests.ShouldBeEmpty();
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
        var before = _hub.Requests.Count;

        (await RefusalAsync()).ShouldContain("already");
        _hub.Requests.Count.ShouldBe(before);
    }

    [Fact]
    public async Task Does_not_pull_a_model_twice_at_the_same_time()
    {
        _hub.Troubles.Enqueue(new Trouble { FallsSilentAfter = Half });
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var underway = new TaskCompletionSource();
        var first = new ModelPull(Registry, ModelHub.Parse(_hub.Address), Options()).RunAsync(
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

    private static DownloadOptions Options() =>
        new()
        {
            Tries = 3,
            FirstPause = TimeSpan.FromMilliseconds(10),
            LongestPause = TimeSpan.FromMilliseconds(50),
        };

    private Task<InstalledModel> PullAsync(
        string model = "fashion-clip",
        string? name = null,
        string? revision = null,
        DownloadOptions? options = null
    ) =>
        new ModelPull(Registry, ModelHub.Parse(_hub.Address), options ?? Options()).RunAsync(
            model,
            name,
            revision,
            new Relay(_progress.Enqueue),
            Cancellation
        );

    private async Task<string> RefusalAsync(
        DownloadOptions? options = null,
        string model = "fashion-clip"
    ) =>
        (await Should.ThrowAsync<ModelException>(() => PullAsync(model, options: options))).Message;

    /// <summary>What lies in the home beside models and lock.</summary>
    private IEnumerable<string> Leftovers() =>
        Directory
            .EnumerateFiles(_folder["home"], "*", SearchOption.AllDirectories)
            .Where(path => Path.GetRelativePath(_folder["home"], path)[0] == '.')
            .Where(path => Path.GetFileName(path) != ".lock");

    private sealed class Relay(Action<ModelProgress> receive) : IProgress<ModelProgress>
    {
        public void Report(ModelProgress value) => receive(value);
    }
}
