using ClosetCompanion.Web.Keys;

namespace ClosetCompanion.Web.Tests.Keys;

public sealed class SessionsTests
{
    private readonly TurnedBackClock _clock = new();

    [Fact]
    public void A_session_ends_after_its_time_also_when_the_time_of_day_is_set_back()
    {
        var sessions = new Sessions(_clock);
        var cookie = sessions.Begin("key", Sessions.Lifetime);
        sessions.Find(cookie)!.KeyId.ShouldBe("key");
        _clock.Passed = Sessions.Lifetime;
        sessions.Find(cookie).ShouldBeNull();
    }

    [Fact]
    public void A_session_that_nobody_uses_ends_and_each_use_keeps_it()
    {
        var sessions = new Sessions(_clock);
        var cookie = sessions.Begin("key", Sessions.AdminIdle);
        _clock.Passed += TimeSpan.FromMinutes(29);
        sessions.Find(cookie).ShouldNotBeNull();
        _clock.Passed += TimeSpan.FromMinutes(29);
        sessions.Find(cookie).ShouldNotBeNull();
        _clock.Passed += TimeSpan.FromMinutes(30);
        sessions.Find(cookie).ShouldBeNull();

        var busy = sessions.Begin("key", Sessions.AdminIdle);
        for (var quarter = 0; quarter < 31; quarter++)
        {
            _clock.Passed += TimeSpan.FromMinutes(15);
            sessions.Find(busy).ShouldNotBeNull();
        }

        _clock.Passed += TimeSpan.FromMinutes(15);
        sessions.Find(busy).ShouldBeNull();
    }

    [Fact]
    public void A_session_that_was_ended_is_gone_and_others_stay()
    {
        var sessions = new Sessions(_clock);
        var (one, other) = (
            sessions.Begin("key", Sessions.Lifetime),
            sessions.Begin("key", Sessions.Lifetime)
        );
        sessions.End(one);
        sessions.Find(one).ShouldBeNull();
        sessions.Find(other).ShouldNotBeNull();
        sessions.Find("made up").ShouldBeNull();
        sessions.Find(null).ShouldBeNull();
    }

    private sealed class TurnedBackClock : TimeProvider
    {
        public TimeSpan Passed { get; set; }

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => Passed.Ticks;

        // However long it runs, somebody has set it back.
        public override DateTimeOffset GetUtcNow() => DateTimeOffset.UnixEpoch - Passed;
    }
}
