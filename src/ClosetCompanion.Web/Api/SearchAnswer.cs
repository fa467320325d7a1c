namespace ClosetCompanion.Web.Api;

/// <summary>The answer to a search.</summary>
/// <param name="Hits">The closest products, best first.</param>
/// <param name="Searched">How many products were compared.</param>
internal sealed record SearchAnswer(IReadOnlyList<HitAnswer> Hits, int Searched)
{
    /// <summary>How many hits there are over all pages.</summary>
    public int Found { get; init; }

    /// <summary>False when nothing is close to the query; absent when the model cannot tell.</summary>
    public bool? CloseEnough { get; init; }
}
