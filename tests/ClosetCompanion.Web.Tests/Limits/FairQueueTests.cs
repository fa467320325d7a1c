using ClosetCompanion.Web.Limits;

namespace ClosetCompanion.Web.Tests.Limits;

public sealed class FairQueueTests
{
    private readonly FairQueue _queue = new(places: 1, waiting: 3);

    [Fact]
    public async Task Clients_take_turns()
    {
        var first = await EnterAsync("greedy");
        var greedy = new[] { EnterAsync("greedy"), EnterAsync("greedy") };
        var friendly = EnterAsync("friendly");
        first!.Dispose();
        (await friendly)!.Dispose();
        (await greedy[0])!.Dispose();
        (await greedy[1])!.Dispose();
        _queue.Length.ShouldBe(0);
    }

    [Fact]
    public async Task A_newcomer_takes_the_last_place_in_the_line_of_whoever_has_most()
    {
        using var first = await EnterAsync("greedy");
        var greedy = new[] { EnterAsync("greedy"), EnterAsync("greedy"), EnterAsync("greedy") };
        (await EnterAsync("greedy")).ShouldBeNull();
        _queue.IsFullFor("greedy").ShouldBeTrue();
        _queue.IsFullFor("friendly").ShouldBeFalse();
        var friendly = EnterAsync("friendly");
        (await greedy[2]).ShouldBeNull();
        first!.Dispose();
        (await friendly).ShouldNotBeNull();
        _queue.Refused.ShouldBe(2);
    }

    [Fact]
    public async Task Who_no_longer_waits_leaves_the_line()
    {
        var first = await EnterAsync("one");
        using var stop = new CancellationTokenSource();
        var gone = _queue.EnterAsync("two", stop.Token).AsTask();
        var stays = EnterAsync("three");
        await stop.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(gone);
        _queue.Length.ShouldBe(1);
        first!.Dispose();
        (await stays)!.Dispose();
        (await EnterAsync("four")).ShouldNotBeNull();
    }

    [Fact]
    public async Task Many_clients_at_once_never_have_more_places_than_there_are()
    {
        var queue = new FairQueue(places: 2, waiting: 1000);
        var (working, most) = (0, 0);
        await Parallel.ForAsync(
            0,
            500,
            TestContext.Current.CancellationToken,
            async (number, cancellation) =>
            {
                using var place = await queue.EnterAsync($"{number % 7}", cancellation);
                place.ShouldNotBeNull();
                var now = Interlocked.Increment(ref working);
                InterlockedMax(ref most, now);
                await Task.Yield();
                Interlocked.Decrement(ref working);
            }
        );
        most.ShouldBeInRange(1, 2);
        queue.Length.ShouldBe(0);
    }

    private Task<IDisposable?> EnterAsync(string client) =>
        _queue.EnterAsync(client, TestContext.Current.CancellationToken).AsTask();

    private static void InterlockedMax(ref int most, int now)
    {
        int seen;
        while ((seen = Volatile.Read(ref most)) < now)
        {
            Interlocked.CompareExchange(ref most, now, seen);
        }
    }
}
