namespace ClosetCompanion.Web.Searching;

/// <summary>How close a hit is, in five steps that people understand, beside the exact cosine.</summary>
/// <param name="Cosine">Cosine similarity to the query, -1 to 1.</param>
/// <param name="Share">The cosine as a share of that of the query's closest hit, 0 to 1.</param>
/// <param name="Step">1 (further away) to 5 (closest).</param>
public readonly record struct Closeness(float Cosine, float Share, int Step)
{
    /// <summary>The most steps.</summary>
    public const int Steps = 5;

    /// <summary>The step in words.</summary>
    public string Words =>
        Step switch
        {
            5 => "Closest",
            4 => "Very close",
            3 => "Close",
            2 => "Fairly close",
            _ => "Further away",
        };

    /// <summary>Places a hit between the best hit of its query and none at all.</summary>
    /// <param name="cosine">The hit's cosine.</param>
    /// <param name="best">The query's best hit; where even that is not close, no hit is.</param>
    public static Closeness Of(float cosine, BestHit best)
    {
        var share = best.Cosine > 0 ? Math.Clamp(cosine / best.Cosine, 0, 1) : 0;
        return new Closeness(
            cosine,
            share,
            share switch
            {
                _ when best.IsFar => 1,
                >= 0.97f => 5,
                >= 0.9f => 4,
                >= 0.8f => 3,
                >= 0.6f => 2,
                _ => 1,
            }
        );
    }
}
