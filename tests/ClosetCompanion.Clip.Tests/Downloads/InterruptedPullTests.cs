using ClosetCompanion.Clip.Downloads;
using ClosetCompanion.Clip.Registry;
using ClosetCompanion.Tests.Shared.Hub;

namespace ClosetCompanion.Clip.Tests.Downloads;

/// <summary>Connections that break, hosts that misbehave: what a pull goes on from, and when it begins again.</summary>
public sealed class InterruptedPullTests : PullTest
{
    [Fact]
    public async Task Tells_how_far_it_has_come()
    {
        await PullAsync();

        var weights = Reports.Where(report => report.Step == "model.safetensors").ToArray();
        weights.ShouldAllBe(report => report.Total == WeightBytes);
        weights.Select(report => report.Done).ShouldBeInOrder();
        weights[^1].Done.ShouldBe(WeightBytes);
        Reports.Select(report => report.Step).ShouldContain("Converting");
    }

    [Fact]
    public async Task Goes_on_where_a_connection_was_cut()
    {
        Hub.Troubles.Enqueue(new Trouble { DropsAfter = Half });
        Hub.Troubles.Enqueue(new Trouble { DropsAfter = Half / 2 });

        await PullAsync();

        Hub.ForWeights.Count.ShouldBe(3);
        Hub.ForWeights[0].Range.ShouldBeNull();
        Hub.ForWeights[1].Range.ShouldBe($"bytes={Half}-");
        Hub.ForWeights[2].Range.ShouldBe($"bytes={Half + (Half / 2)}-");
        Hub.ForWeights.Skip(1).ShouldAllBe(request => request.IfRange == "\"first\"");
        Hub.ForWeights.Sum(request => request.Sent).ShouldBe(WeightBytes);
        Reports.ShouldContain(report => report.Note != null && report.Note.Contains("again"));
    }

    [Fact]
    public async Task Goes_on_where_a_stopped_pull_came_to()
    {
        Hub.Troubles.Enqueue(new Trouble { FallsSilentAfter = Half });
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var pull = new ModelPull(Registry, ModelHub.Parse(Hub.Address), Options()).RunAsync(
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

        Hub.ForWeights.Count.ShouldBe(2);
        Hub.ForWeights[1].Range.ShouldBe($"bytes={Half}-");
        Hub.ForWeights.Sum(request => request.Sent).ShouldBe(WeightBytes);
        Registry.List().ShouldHaveSingleItem();
        UploadCleanup().ShouldBeEmpty();
    }

    [Fact]
    public async Task Gives_up_after_some_tries_and_keeps_what_came()
    {
        Hub.Troubles.Enqueue(new Trouble { DropsAfter = Half });
        Hub.Always = new Trouble { Status = 503 };

        var message = await RefusalAsync();

        message.ShouldContain("503");
        message.ShouldContain("1 MB");
        message.ShouldContain("goes on from there");
        Hub.ForWeights.Count.ShouldBe(3);
        Registry.List().ShouldBeEmpty();

        Hub.Always = new Trouble();
        await PullAsync();
        Hub.ForWeights.Sum(request => request.Sent).ShouldBe(WeightBytes);
    }

    [Fact]
    public async Task Tries_more_often_while_it_gets_on()
    {
        // Three tries are a round; this one brings more than a megabyte.
        foreach (var _ in Enumerable.Range(0, 3))
        {
            Hub.Troubles.Enqueue(new Trouble { DropsAfter = 400_000 });
        }

        await PullAsync();

        Hub.ForWeights.Count.ShouldBe(4);
        Hub.ForWeights.Sum(request => request.Sent).ShouldBe(WeightBytes);
    }

    [Fact]
    public async Task Begins_again_when_the_host_ignores_ranges()
    {
        Hub.Troubles.Enqueue(new Trouble { DropsAfter = Half });
        Hub.Always = new Trouble { IgnoresRanges = true };

        await PullAsync();

        Hub.ForWeights.Count.ShouldBe(2);
        Hub.ForWeights[1].Range.ShouldNotBeNull();
        Hub.ForWeights.Sum(request => request.Sent).ShouldBe(WeightBytes + Half);
    }

    [Fact]
    public async Task Does_not_try_for_ever_where_each_try_begins_again()
    {
        Hub.Always = new Trouble { IgnoresRanges = true, DropsAfter = Half };

        await RefusalAsync();

        Hub.ForWeights.Count.ShouldBe(3);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Begins_again_when_the_file_has_changed(bool tellsHashes)
    {
        Hub.TellsHashes = tellsHashes;
        Hub.Always = new Trouble { DropsAfter = Half };
        await RefusalAsync(Options() with { Tries = 1 });
        Hub.Always = new Trouble();
        await RandomClip.WriteAsync(Folder["published"], Cancellation, seed: 2);
        Hub.Publish(Repository, Folder["published"]);
        Hub.FileTag = "\"second\"";

        var added = await PullAsync();

        Hub.ForWeights[1].Range.ShouldNotBeNull();
        Hub.ForWeights[^1].Sent.ShouldBe(WeightBytes);
        var direct = await new ModelRegistry(Folder["direct"]).AddAsync(
            Folder["published"],
            cancellationToken: Cancellation
        );
        added.Manifest!.Hash.ShouldBe(direct.Manifest!.Hash);
    }

    [Fact]
    public async Task Notices_a_changed_file_by_its_hash_where_the_host_has_no_tags()
    {
        Hub.FileTag = null;
        Hub.Always = new Trouble { DropsAfter = Half };
        await RefusalAsync(Options() with { Tries = 1 });
        Hub.Always = new Trouble();
        await RandomClip.WriteAsync(Folder["published"], Cancellation, seed: 2);
        Hub.Publish(Repository, Folder["published"]);

        await PullAsync();

        Hub.ForWeights.Select(request => request.Range).ShouldBe([null, $"bytes={Half}-", null]);
    }

    [Fact]
    public async Task Begins_again_where_nobody_tells_versions_apart()
    {
        (Hub.TellsHashes, Hub.FileTag) = (false, null);
        Hub.Troubles.Enqueue(new Trouble { DropsAfter = Half });

        await PullAsync();

        Hub.ForWeights.ShouldAllBe(request => request.Range == null);
    }

    [Fact]
    public async Task Is_content_when_the_second_try_brings_the_right_bytes()
    {
        Hub.Troubles.Enqueue(new Trouble { SendsWrongBytes = true });

        (await PullAsync()).Manifest.ShouldNotBeNull();
    }

    [Fact]
    public async Task Waits_as_long_as_a_busy_hub_asks()
    {
        Hub.Troubles.Enqueue(new Trouble { Status = 429, RetryAfter = "1" });
        var started = TimeProvider.System.GetTimestamp();

        await PullAsync();

        TimeProvider.System.GetElapsedTime(started).ShouldBeGreaterThan(TimeSpan.FromSeconds(1));
        Hub.ForWeights.Count.ShouldBe(2);
        Reports.ShouldContain(report => report.Note != null && report.Note.Contains("429"));
    }

    [Fact]
    public async Task Does_not_wait_for_hours()
    {
        Hub.Always = new Trouble { Status = 503, RetryAfter = "7200" };

        (await RefusalAsync()).ShouldContain("120 minutes");
        Hub.ForWeights.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Takes_a_silent_connection_for_lost()
    {
        Hub.Troubles.Enqueue(new Trouble { FallsSilentAfter = Half });

        await PullAsync(options: Options() with { Silence = TimeSpan.FromSeconds(2) });

        Hub.ForWeights.Count.ShouldBe(2);
        Hub.ForWeights[1].Range.ShouldBe($"bytes={Half}-");
    }
}
