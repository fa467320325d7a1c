using ClosetCompanion.Web.QueryPictures;

namespace ClosetCompanion.Web.Tests.QueryPictures;

public sealed class QueryPictureMemoryTests
{
    private readonly Clock _clock = new();
    private readonly QueryPictureMemory _memory;

    public QueryPictureMemoryTests() => _memory = new QueryPictureMemory(_clock);

    [Fact]
    public void The_same_picture_has_the_same_name()
    {
        var name = _memory.Keep(new byte[] { 1, 2, 3 }, "one");
        _memory.Keep(new byte[] { 1, 2, 3 }, "one").ShouldBe(name);
        _memory.Keep(new byte[] { 1, 2, 4 }, "one").ShouldNotBe(name);
        _memory.Find(name).ShouldNotBeNull().ToArray().ShouldBe([1, 2, 3]);
    }

    [Fact]
    public void A_name_cannot_be_guessed_from_the_picture()
    {
        var other = new QueryPictureMemory(_clock);
        _memory.Keep(new byte[] { 1 }, "one").ShouldNotBe(other.Keep(new byte[] { 1 }, "one"));
    }

    [Fact]
    public void A_picture_is_forgotten_an_hour_after_its_last_use()
    {
        var name = _memory.Keep(new byte[] { 1 }, "one");
        _clock.Now += TimeSpan.FromMinutes(50);
        _memory.Find(name).ShouldNotBeNull();
        _clock.Now += TimeSpan.FromMinutes(50);
        _memory.Find(name).ShouldNotBeNull();
        _clock.Now += TimeSpan.FromMinutes(61);
        _memory.Find(name).ShouldBeNull();
    }

    [Fact]
    public void When_there_are_too_many_bytes_the_one_used_longest_ago_goes()
    {
        const int Size = (int)(QueryPictureMemory.Capacity / 4);
        var names = Enumerable
            .Range(0, 4)
            .Select(i =>
            {
                var picture = new byte[Size];
                picture[0] = (byte)i;
                return _memory.Keep(picture, "one");
            })
            .ToList();
        _memory.Find(names[0]).ShouldNotBeNull();
        _memory.Keep(new byte[] { 9 }, "one");
        _memory.Find(names[0]).ShouldNotBeNull();
        _memory.Find(names[1]).ShouldBeNull();
    }

    [Fact]
    public void Nobody_pushes_out_the_pictures_of_others()
    {
        var mine = _memory.Keep(new byte[] { 1 }, "me");
        var theirs = Enumerable
            .Range(0, 5)
            .Select(i =>
            {
                var picture = new byte[QueryPictureMemory.Capacity / 4];
                picture[0] = (byte)i;
                return _memory.Keep(picture, "others");
            })
            .ToList();
        _memory.Find(mine).ShouldNotBeNull();
        _memory.Find(theirs[0]).ShouldBeNull();
        _memory.Find(theirs[^1]).ShouldNotBeNull();
    }

    private sealed class Clock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = DateTimeOffset.UnixEpoch;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        // The time of day may be set back; this cannot.
        public override long GetTimestamp() => Now.Ticks;
    }
}
