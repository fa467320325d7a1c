using System.Diagnostics;
using ClosetCompanion.Catalog.Store;

namespace ClosetCompanion.Catalog.Tests.Contract;

/// <summary>What views promise, and waiting for a change.</summary>
public abstract class ViewContract(StorePlace place) : StoreContract(place)
{
    [Fact]
    public async Task A_view_shows_the_moment_at_which_it_was_opened_whatever_is_written_later()
    {
        await Store.PutAsync("shop", "1", "Red shoe");
        await Store.PutAsync("shop", "2", "Red hat");
        await Store.EmbedAsync();
        await using IStoreView view = await Store.OpenViewAsync();
        ICatalogStore other = await OpenAnotherAsync();

        await other.Products.RetireAsync("shop", ["1"]);
        await other.PutAsync("shop", "2", "Blue hat");
        await other.PutAsync("new", "3", "Red sock");
        await other.EmbedAsync(vector: [0, 1]);

        CatalogueState shop = (await view.GetCataloguesAsync()).ShouldHaveSingleItem();
        shop.Version.ShouldBe(view.Version);
        var changes = await view.ReadChangesAsync(shop.Key, 0, "model").ToListAsync();
        changes.Count.ShouldBe(2);
        changes.ShouldAllBe(change => change.Vectors.Count == 1);
        TextMatches found = await view.FindTextAsync(new TextQuery("red", Scope.Public, 9));
        found.Words.ShouldBe([new("red", 2)]);
        long[] keys = [.. found.Ranked.Select(match => match.ProductKey)];
        (await view.GetProductsAsync(Scope.Public, keys))
            .Select(product => product.Product.Title)
            .ShouldBe(["Red shoe", "Red hat"], ignoreOrder: true);
        (await view.FindMatchedWordsAsync(["red"], keys)).Count.ShouldBe(2);

        await using IStoreView later = await Store.OpenViewAsync();
        later.Version.ShouldBeGreaterThan(view.Version);
        (
            await later.FindTextAsync(new TextQuery("red", Scope.Public, 9))
        ).Ranked.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Views_of_the_same_contents_have_the_same_version()
    {
        await Store.PutAsync("shop", "1", "Shoe");
        await using IStoreView first = await Store.OpenViewAsync();
        await Store.PutAsync("shop", "1", "Shoe");
        await using IStoreView second = await (await OpenAnotherAsync()).OpenViewAsync();

        second.Version.ShouldBe(first.Version);
    }

    [Fact]
    public async Task Writing_does_not_wait_for_a_view()
    {
        await Store.PutAsync("shop", "1", "Shoe");
        long key = (await Store.FindAsync("1")).Key;
        await using IStoreView view = await Store.OpenViewAsync();
        await view.FindMatchedWordsAsync(["shoe"], [key]);

        await Store.PutAsync("shop", "2", "Hat").WaitAsync(TimeSpan.FromSeconds(10));

        (await view.GetCataloguesAsync()).Single().Version.ShouldBe(view.Version);
        (await view.FindMatchedWordsAsync(["shoe", "hat"], [key, key + 1])).Keys.ShouldBe([key]);
    }

    [Fact]
    public async Task Reading_changes_can_be_left_off_and_the_view_used_further()
    {
        for (int n = 0; n < 5; n++)
        {
            await Store.PutAsync("shop", $"{n}", "Shoe");
        }
        await using IStoreView view = await Store.OpenViewAsync();
        long shop = (await view.GetCataloguesAsync()).Single().Key;

        ChangedProduct first = await view.ReadChangesAsync(shop, 0, "model").FirstAsync();

        first.Key.ShouldBe((await Store.FindAsync("0")).Key);
        (await view.ReadChangesAsync(shop, 0, "model").CountAsync()).ShouldBe(5);
    }

    [Fact]
    public async Task A_change_of_the_own_process_ends_the_waiting_at_once()
    {
        // Its timers never ring, so only the change itself can end the waiting.
        ICatalogStore store = await OpenAnotherAsync(new StoppedClock());
        await store.PutAsync("shop", "1", "Shoe");
        Task waiting = store.WaitForChangeAsync(
            await store.ReadVersionAsync(),
            CancellationToken.None
        );
        await Task.Delay(50);
        waiting.IsCompleted.ShouldBeFalse();

        await store.PutAsync("shop", "2", "Hat");

        await waiting.WaitAsync(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task A_change_of_another_process_ends_the_waiting_within_a_second()
    {
        ICatalogStore other = await OpenAnotherAsync();
        var waited = new List<TimeSpan>();
        for (int n = 0; n < 3; n++)
        {
            Task waiting = Store.WaitForChangeAsync(
                await Store.ReadVersionAsync(),
                CancellationToken.None
            );
            await other.PutAsync("shop", $"{n}", "Shoe");
            var watch = Stopwatch.StartNew();
            await waiting.WaitAsync(TimeSpan.FromSeconds(10));
            waited.Add(watch.Elapsed);
        }

        // A busy machine may be late once.
        waited.Min().ShouldBeLessThan(TimeSpan.FromSeconds(1));
    }

    [Fact]
    public async Task Whoever_knows_an_old_version_does_not_wait()
    {
        await Store.PutAsync("shop", "1", "Shoe");
        ICatalogStore store = await OpenAnotherAsync(new StoppedClock());

        await store
            .WaitForChangeAsync(0, CancellationToken.None)
            .WaitAsync(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task Waiting_can_be_stopped()
    {
        using var stop = new CancellationTokenSource();
        Task waiting = Store.WaitForChangeAsync(await Store.ReadVersionAsync(), stop.Token);

        await stop.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => waiting);
    }
}
