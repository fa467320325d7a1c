namespace ClosetCompanion.Catalog.Postgres.Tests.Objects;

/// <summary>A clock that moves when it is told to.</summary>
internal sealed class MovingClock : TimeProvider
{
    private long _ticks = 1;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => _ticks;

    /// <summary>Moves it on.</summary>
    public void Advance(TimeSpan time) => _ticks += time.Ticks;
}
