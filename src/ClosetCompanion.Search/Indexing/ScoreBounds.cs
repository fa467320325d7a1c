namespace ClosetCompanion.Search.Indexing;

/// <summary>What is known of a score from its 8-bit approximation.</summary>
/// <param name="Lower">The exact score is not below this.</param>
/// <param name="Upper">The exact score is not above this.</param>
internal readonly record struct ScoreBounds(float Lower, float Upper)
{
    public static ScoreBounds None { get; } = new(float.NegativeInfinity, float.NegativeInfinity);

    /// <summary>The bounds of the larger one of two scores.</summary>
    public ScoreBounds Max(ScoreBounds other) =>
        new(Math.Max(Lower, other.Lower), Math.Max(Upper, other.Upper));
}
