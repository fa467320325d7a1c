using ClosetCompanion.Catalog;
using ClosetCompanion.Search.Following;

namespace ClosetCompanion.Search.Tests.Following;

public sealed class FollowingLoopTests
{
    private static readonly TimeSpan _soon = TimeSpan.FromSeconds(10);

    private volatile bool _isAway;

    [Fact]
    public async Task When_the_store_is_back_all_is_well_although_nothing_was_changed_meanwhile()
    {
        var store = new MemoryStore { OnAsk = Answer };
        store.Write(1, "shop", owner: null);
        var follower = new IndexFollower(store, "model", dimensions: 4);
        await using var loop = new FollowingLoop(store, follower, TimeProvider.System);
        await UntilAsync(() => follower.Current.Version == 1 && loop.Behind == TimeSpan.Zero);

        _isAway = true;
        await UntilAsync(() => loop.Fault is not null);
        loop.Behind.ShouldBeGreaterThan(TimeSpan.Zero);
        _isAway = false;

        await UntilAsync(() => loop.Fault is null && loop.Behind == TimeSpan.Zero);
    }

    private void Answer()
    {
        if (_isAway)
        {
            throw new CatalogException("The store cannot be reached.") { IsUnreachable = true };
        }
    }

    private static async Task UntilAsync(Func<bool> isSo)
    {
        var start = TimeProvider.System.GetTimestamp();
        while (!isSo())
        {
            TimeProvider.System.GetElapsedTime(start).ShouldBeLessThan(_soon);
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }
    }
}
