using ClosetCompanion.Catalog.Import.Fetching;

namespace ClosetCompanion.Catalog.Tests.Import.Fetching;

public sealed class HostTurnsTests
{
    [Theory]
    [InlineData(2, 2)]
    [InlineData(3_600, 30)]
    public void A_host_gets_the_pause_that_it_asks_for_but_no_import_stands_still_for_an_hour(
        int asked,
        int given
    )
    {
        var time = new StoppedTime();
        using var turns = new HostTurns(time);

        turns
            .Pause("cdn.example", TimeSpan.FromSeconds(asked))
            .ShouldBe(time.GetUtcNow().AddSeconds(given));
    }

    private sealed class StoppedTime : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 11, 28, 12, 0, 0, TimeSpan.Zero);
    }
}
