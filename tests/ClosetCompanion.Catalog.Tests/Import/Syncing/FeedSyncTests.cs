using System.IO.Compression;
using System.Text;
using ClosetCompanion.Catalog.Import.Fetching;
using ClosetCompanion.Catalog.Import.Running;
using ClosetCompanion.Catalog.Import.Syncing;
using ClosetCompanion.Catalog.Sqlite;
using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Catalog.Store.Feeds;
using ClosetCompanion.Tests.Shared.Shops;
using Microsoft.AspNetCore.Http;

namespace ClosetCompanion.Catalog.Tests.Import.Syncing;

public sealed class FeedSyncTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private readonly ShiftedClock _clock = new();
    private ShopServer _shop = null!;
    private ICatalogStore _store = null!;
    private WebFetcher _web = null!;
    private int _imports;

    public async ValueTask InitializeAsync()
    {
        _shop = await ShopServer.StartAsync();
        _store = await SqliteStore.OpenAsync(_folder.Path, _clock);
        _web = new WebFetcher(AddressPolicy.PublicAndLoopback, _clock);
        foreach (int n in Enumerable.Range(1, 9))
        {
            _shop.Put($"/{n}.jpg", Encoding.UTF8.GetBytes($"picture {n}"));
        }
    }

    public async ValueTask DisposeAsync()
    {
        _web.Dispose();
        await _shop.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_feed_is_imported_with_its_pictures_and_again_when_its_time_comes_and_it_has_changed()
    {
        PutFeed(1, 2, 3);
        await AddAsync("/feed.csv");

        FeedRun first = (await RunAsync()).ShouldNotBeNull();
        (await RunAsync()).ShouldBeNull();
        _clock.Ahead = TimeSpan.FromHours(6.1);
        FeedRun second = (await RunAsync()).ShouldNotBeNull();
        PutFeed(1, 2, 4);
        _clock.Ahead = TimeSpan.FromHours(12.2);
        FeedRun third = (await RunAsync()).ShouldNotBeNull();

        (first.Outcome, second.Outcome, third.Outcome).ShouldBe(
            (FeedOutcome.Done, FeedOutcome.Unchanged, FeedOutcome.Done)
        );
        third.Said.ShouldStartWith("1 added, 0 changed, 2 unchanged, 1 retired");
        FeedSync.ReadReport(third).ShouldNotBeNull().RetiredIds.ShouldBe(["3"]);
        _shop
            .Requests.Count(request => request is { Path: "/feed.csv", KnownTag: not null })
            .ShouldBe(2);
        _imports.ShouldBe(2);
        (await _store.Feeds.GetRunsAsync("f")).Count.ShouldBe(3);
    }

    [Fact]
    public async Task A_feed_without_marks_that_is_the_same_is_not_imported_again()
    {
        _shop.On("/feed.csv", context => context.Response.WriteAsync(Table(1, 2)));
        await AddAsync("/feed.csv");
        await RunAsync();
        _clock.Ahead = TimeSpan.FromHours(7);

        (await RunAsync()).ShouldNotBeNull().Outcome.ShouldBe(FeedOutcome.Unchanged);
        _imports.ShouldBe(1);
    }

    [Fact]
    public async Task A_feed_that_shrank_by_more_than_a_third_is_held_back_until_somebody_agrees()
    {
        PutFeed(1, 2, 3, 4, 5, 6);
        await AddAsync("/feed.csv");
        await RunAsync();
        PutFeed(1, 2, 9);

        _clock.Ahead = TimeSpan.FromHours(7);
        FeedRun held = (await RunAsync()).ShouldNotBeNull();
        (await OnOfferAsync()).ShouldBe(["1", "2", "3", "4", "5", "6"]);
        _clock.Ahead = TimeSpan.FromHours(14);
        FeedRun again = (await RunAsync()).ShouldNotBeNull();
        (await _store.Feeds.RequestAsync("f", _clock.GetUtcNow(), acceptHeld: true)).ShouldBeTrue();
        FeedRun agreed = (await RunAsync()).ShouldNotBeNull();

        (held.Outcome, again.Outcome, agreed.Outcome).ShouldBe(
            (FeedOutcome.Held, FeedOutcome.Held, FeedOutcome.Done)
        );
        held.Said.ShouldContain("would retire 4 of 6 products");
        FeedSync.ReadReport(held).ShouldNotBeNull().RetiredIds.ShouldBe(["3", "4", "5", "6"]);
        (await OnOfferAsync()).ShouldBe(["1", "2", "9"]);
        Feed feed = (await _store.Feeds.GetAsync())[0];
        (feed.Held, feed.Accepted).ShouldBe((null, null));
    }

    [Fact]
    public async Task What_was_agreed_to_is_not_what_comes_later()
    {
        PutFeed(1, 2, 3, 4, 5, 6);
        await AddAsync("/feed.csv");
        await RunAsync();
        PutFeed(1, 2, 3);
        _clock.Ahead = TimeSpan.FromHours(7);
        await RunAsync();
        await _store.Feeds.RequestAsync("f", _clock.GetUtcNow(), acceptHeld: true);
        PutFeed(1);

        (await RunAsync()).ShouldNotBeNull().Outcome.ShouldBe(FeedOutcome.Held);

        (await OnOfferAsync()).Length.ShouldBe(6);
    }

    [Fact]
    public async Task A_third_less_is_imported()
    {
        PutFeed(1, 2, 3, 4, 5, 6);
        await AddAsync("/feed.csv");
        await RunAsync();
        PutFeed(1, 2, 3, 4);
        _clock.Ahead = TimeSpan.FromHours(7);

        (await RunAsync()).ShouldNotBeNull().Outcome.ShouldBe(FeedOutcome.Done);
    }

    [Theory]
    [InlineData("gone", "is not there (its server said 404)")]
    [InlineData("empty", "empty")]
    [InlineData("page", "no product")]
    [InlineData("elsewhere", "is passed on to elsewhere.example, which was not allowed")]
    public async Task A_feed_that_cannot_be_read_changes_nothing_and_says_why(
        string trouble,
        string told
    )
    {
        PutFeed(1, 2);
        await AddAsync("/feed.csv");
        await RunAsync();
        _shop.On("/feed.csv", context => MisbehaveAsync(context, trouble));
        _clock.Ahead = TimeSpan.FromHours(7);

        FeedRun run = (await RunAsync()).ShouldNotBeNull();

        run.Outcome.ShouldBe(FeedOutcome.Failed);
        run.Said.ShouldContain(told);
        run.Said.ShouldNotContain("/tmp");
        (await OnOfferAsync()).ShouldBe(["1", "2"]);
        (await RunAsync()).ShouldBeNull();
    }

    [Theory]
    [InlineData("/products", "text/csv", false)]
    [InlineData("/feed.csv.gz", "application/gzip", true)]
    [InlineData("/feed.csv", "application/octet-stream", true)]
    [InlineData("/export?format=csv", "application/octet-stream", false)]
    public async Task A_feed_is_read_whatever_its_address_looks_like(
        string path,
        string type,
        bool packed
    )
    {
        byte[] table = Encoding.UTF8.GetBytes(Table(1));
        _shop.Put(path.Split('?')[0], packed ? Packed(table) : table, type);
        await AddAsync(path);

        FeedRun run = (await RunAsync()).ShouldNotBeNull();

        run.Outcome.ShouldBe(FeedOutcome.Done, run.Said);
        (await OnOfferAsync()).ShouldBe(["1"]);
    }

    [Fact]
    public async Task A_run_that_is_stopped_gives_its_feed_back()
    {
        using var stop = new CancellationTokenSource();
        _shop.On("/feed.csv", _ => stop.CancelAsync());
        await AddAsync("/feed.csv");

        await Should.ThrowAsync<OperationCanceledException>(() => Sync().RunNextAsync(stop.Token));
        PutFeed(1);

        (await RunAsync()).ShouldNotBeNull().Outcome.ShouldBe(FeedOutcome.Done);
    }

    private static byte[] Packed(byte[] bytes)
    {
        using var stream = new MemoryStream();
        using (var packer = new GZipStream(stream, CompressionMode.Compress))
        {
            packer.Write(bytes);
        }
        return stream.ToArray();
    }

    private static Task MisbehaveAsync(HttpContext context, string trouble)
    {
        switch (trouble)
        {
            case "gone":
                context.Response.StatusCode = 404;
                return Task.CompletedTask;
            case "elsewhere":
                context.Response.Redirect("https://elsewhere.example/feed.csv");
                return Task.CompletedTask;
            case "page":
                context.Response.ContentType = "text/html";
                return context.Response.WriteAsync("<!doctype html><p>Closed for today");
            default:
                return Task.CompletedTask;
        }
    }

    private void PutFeed(params int[] products) =>
        _shop.Put("/feed.csv", Encoding.UTF8.GetBytes(Table(products)), "text/csv");

    private string Table(params int[] products) =>
        string.Join(
            '\n',
            products
                .Select(n => $"{n},Thing {n},{_shop.At($"/{n}.jpg")}")
                .Prepend("id,title,picture")
        );

    private Task AddAsync(string path) =>
        _store.Feeds.AddAsync(
            new Feed("f", "shop", _shop.At(path), TimeSpan.FromHours(6))
            {
                PictureHosts = [_shop.Host],
                NextAt = DateTimeOffset.UnixEpoch,
            }
        );

    private Task<FeedRun?> RunAsync() => Sync().RunNextAsync();

    private FeedSync Sync() =>
        new(
            _store,
            _web,
            _clock,
            (source, catalogue, cancellationToken) =>
            {
                _imports++;
                return new CatalogueImport(source, catalogue).RunAsync(
                    _store,
                    cancellationToken: cancellationToken
                );
            }
        );

    private async Task<string[]> OnOfferAsync() =>
        [.. (await _store.ReadAllAsync(Scope.Public)).Select(product => product.Product.Id)];
}
