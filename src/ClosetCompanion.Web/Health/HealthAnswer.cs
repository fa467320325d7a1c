namespace ClosetCompanion.Web.Health;

/// <summary>How things stand.</summary>
/// <param name="Status">live, ready, starting, learning, behind or store-gone.</param>
internal sealed record HealthAnswer(string Status)
{
    /// <summary>What the start is doing, in words.</summary>
    public string? Step { get; init; }

    /// <summary>How much of that is done.</summary>
    public int? Done { get; init; }

    /// <summary>How much of that there is, if known.</summary>
    public int? Total { get; init; }

    /// <summary>The version of the store that searches have; a server with a lower one than others is behind.</summary>
    public long? Version { get; init; }

    /// <summary>For how many seconds a newer version has been there; searches wait for it.</summary>
    public double? BehindSeconds { get; init; }

    /// <summary>Why pictures can be neither kept nor read just now; searches go on, and pictures that the server has kept.</summary>
    public string? Pictures { get; init; }
}
