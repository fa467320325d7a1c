namespace ClosetCompanion.Search.Queries;

/// <summary>What somebody looks for: words, pictures or both.</summary>
public sealed record SearchQuery
{
    /// <summary>Descriptions such as "red polo shirt".</summary>
    public IReadOnlyList<string> Texts { get; init; } = [];

    /// <summary>Encoded pictures (JPEG, PNG, WebP ...).</summary>
    public IReadOnlyList<ReadOnlyMemory<byte>> Pictures { get; init; } = [];

    /// <summary>Keys of products that the hits should be like.</summary>
    public IReadOnlyList<long> Like { get; init; } = [];

    /// <summary>Only this catalogue; null for all.</summary>
    public string? Catalogue { get; init; }

    /// <summary>How many hits are wanted; 1 to 1,000.</summary>
    public int Top { get; init; } = 24;

    /// <summary>How many hits to pass over first, for later pages.</summary>
    public int Skip { get; init; }
}
