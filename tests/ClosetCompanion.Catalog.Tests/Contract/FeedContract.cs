using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Catalog.Store.Feeds;

namespace ClosetCompanion.Catalog.Tests.Contract;

/// <summary>What <see cref="IFeedStore"/> promises.</summary>
public abstract class FeedContract(StorePlace place) : StoreContract(place)
{
    private static readonly DateTimeOffset _noon = new(2026, 11, 27, 12, 0, 0, TimeSpan.Zero);

    private static readonly Feed _feed = new(
        "a",
        new CatalogueName("shop", "ann"),
        "https://shop.example/feed.xml",
        TimeSpan.FromHours(6)
    )
    {
        PictureHosts = (string[])["cdn.shop.example", "*.img.example"],
        CreatedAt = _noon,
        NextAt = _noon,
    };

    [Fact]
    public async Task Feeds_are_kept_for_every_program_until_they_are_removed()
    {
        ICatalogStore other = await OpenAnotherAsync();
        await Store.Feeds.AddAsync(_feed);
        await other.Feeds.AddAsync(_feed with { Id = "b", CreatedAt = _noon.AddDays(-1) });

        IReadOnlyList<Feed> feeds = await other.Feeds.GetAsync();
        feeds.Select(feed => feed.Id).ShouldBe(["b", "a"]);
        feeds[1].ShouldBeEquivalentTo(_feed);

        (await Store.Feeds.RemoveAsync("a")).ShouldBeTrue();
        (await Store.Feeds.RemoveAsync("a")).ShouldBeFalse();
        (await other.Feeds.GetAsync()).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_feed_that_is_due_is_given_to_one_program_alone_until_its_time_is_over()
    {
        await Store.Feeds.AddAsync(_feed);
        ICatalogStore other = await OpenAnotherAsync();
        DateTimeOffset until = _noon.AddMinutes(15);

        (await Store.Feeds.ClaimAsync(_noon.AddSeconds(-1), until)).ShouldBeNull();
        Feed?[] claimed = await Task.WhenAll(
            Enumerable
                .Range(0, 10)
                .Select(n => (n % 2 == 0 ? Store : other).Feeds.ClaimAsync(_noon, until))
        );
        claimed.OfType<Feed>().ShouldHaveSingleItem().Id.ShouldBe("a");

        await Store.Feeds.ExtendAsync("a", until.AddMinutes(15));
        (await other.Feeds.ClaimAsync(until, until.AddHours(1))).ShouldBeNull();
        (await other.Feeds.ClaimAsync(until.AddMinutes(15), until.AddHours(1))).ShouldNotBeNull();
    }

    [Fact]
    public async Task The_feed_that_waits_the_longest_comes_first()
    {
        await Store.Feeds.AddAsync(_feed);
        await Store.Feeds.AddAsync(_feed with { Id = "b", NextAt = _noon.AddHours(-1) });

        string[] order = [.. await ClaimAllAsync()];

        order.ShouldBe(["b", "a"]);
    }

    [Fact]
    public async Task A_run_ends_with_what_is_known_of_the_feed_and_the_last_twenty_are_kept()
    {
        await Store.Feeds.AddAsync(_feed);
        for (int n = 0; n < 25; n++)
        {
            DateTimeOffset now = _noon.AddHours(6 * n);
            Feed feed = (await Store.Feeds.ClaimAsync(now, now.AddMinutes(15))).ShouldNotBeNull();
            await Store.Feeds.FinishAsync(
                feed with
                {
                    NextAt = now.AddHours(6),
                    Marks = new ContentMarks($"\"{n}\"", null),
                    Content = $"content {n}",
                    Held = n == 24 ? "held" : null,
                },
                new FeedRun("a", now, now.AddMinutes(1), FeedOutcome.Done, $"run {n}")
                {
                    Report = n == 24 ? "{}" : null,
                }
            );
        }

        IReadOnlyList<FeedRun> runs = await Store.Feeds.GetRunsAsync("a");
        runs.Select(run => run.Said)
            .ShouldBe(Enumerable.Range(5, 20).Reverse().Select(n => $"run {n}"));
        (runs[0].Report, runs[0].Outcome, runs[0].EndedAt - runs[0].StartedAt).ShouldBe(
            ("{}", FeedOutcome.Done, TimeSpan.FromMinutes(1))
        );
        Feed kept = (await Store.Feeds.GetAsync())[0];
        (kept.Marks.EntityTag, kept.Content, kept.Held, kept.NextAt).ShouldBe(
            ("\"24\"", "content 24", "held", _noon.AddHours(150))
        );
        (await Store.Feeds.GetRunsAsync("none")).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_feed_can_be_asked_for_at_once_and_what_is_held_back_agreed_to()
    {
        await Store.Feeds.AddAsync(_feed with { NextAt = _noon.AddHours(6) });

        (await Store.Feeds.RequestAsync("a", _noon, acceptHeld: true)).ShouldBeFalse();
        (await Store.Feeds.RequestAsync("none", _noon)).ShouldBeFalse();
        (await Store.Feeds.RequestAsync("a", _noon)).ShouldBeTrue();
        Feed feed = (await Store.Feeds.ClaimAsync(_noon, _noon.AddHours(1))).ShouldNotBeNull();
        await Store.Feeds.FinishAsync(feed with { Held = "much less" }, run: null);
        (await Store.Feeds.RequestAsync("a", _noon, acceptHeld: true)).ShouldBeTrue();

        (await Store.Feeds.GetAsync())[0].Accepted.ShouldBe("much less");
        (await Store.Feeds.GetRunsAsync("a")).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_feed_that_was_removed_while_it_was_read_does_not_come_back()
    {
        await Store.Feeds.AddAsync(_feed);
        Feed feed = (await Store.Feeds.ClaimAsync(_noon, _noon.AddHours(1))).ShouldNotBeNull();
        await Store.Feeds.RemoveAsync("a");

        await Store.Feeds.FinishAsync(
            feed,
            new FeedRun("a", _noon, _noon, FeedOutcome.Done, "done")
        );

        (await Store.Feeds.GetAsync()).ShouldBeEmpty();
        (await Store.Feeds.GetRunsAsync("a")).ShouldBeEmpty();
    }

    private async Task<List<string>> ClaimAllAsync()
    {
        var order = new List<string>();
        while (await Store.Feeds.ClaimAsync(_noon, _noon.AddHours(1)) is { } feed)
        {
            order.Add(feed.Id);
        }
        return order;
    }
}
