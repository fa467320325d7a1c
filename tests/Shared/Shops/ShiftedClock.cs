namespace ClosetCompanion.Tests.Shared.Shops;

/// <summary>The computer's clock, set forward by a test.</summary>
internal sealed class ShiftedClock : TimeProvider
{
    /// <summary>How far it is ahead.</summary>
    public TimeSpan Ahead { get; set; }

    public override DateTimeOffset GetUtcNow() => DateTimeOffset.UtcNow + Ahead;
}
