namespace ClosetCompanion.Web.Health;

/// <summary>How things stand.</summary>
/// <param name="Status">live, ready, starting, behind or store-gone.</param>
internal sealed record HealthAnswer(string Status)
{
    /// <summary>What the start is doing, in words.</summary>
    public string? Step { get; init; }

    /// <summary>How much of that is done.</summary>
    public int? Done { get; init; }

    /// <summary>How much of that there is, if known.</summary>
    public int? Total { get; init; }
}
