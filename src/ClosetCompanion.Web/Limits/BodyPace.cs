namespace ClosetCompanion.Web.Limits;

/// <summary>How fast a body must come in.</summary>
/// <param name="BytesPerSecond">The least rate on average.</param>
/// <param name="Most">The time for all of it.</param>
internal sealed record BodyPace(int BytesPerSecond, TimeSpan Most)
{
    // A connection may need a moment before it is fast.
    private static readonly TimeSpan _grace = TimeSpan.FromSeconds(10);

    /// <summary>How long the next bytes may take.</summary>
    /// <param name="read">The bytes that came in by now.</param>
    /// <param name="elapsed">The time since the beginning.</param>
    public TimeSpan TimeFor(long read, TimeSpan elapsed)
    {
        var atRate = _grace + TimeSpan.FromSeconds((double)read / Math.Max(BytesPerSecond, 1));
        var left = (atRate < Most ? atRate : Most) - elapsed;
        return left > TimeSpan.Zero ? left : TimeSpan.Zero;
    }
}
