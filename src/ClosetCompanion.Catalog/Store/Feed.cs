using ClosetCompanion.Catalog.Store.Feeds;

namespace ClosetCompanion.Catalog.Store;

/// <summary>A feed that is read again and again.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Catalogue">The catalogue that it goes to.</param>
/// <param name="Address">Where it lies.</param>
/// <param name="Every">The time between two readings.</param>
public sealed record Feed(string Id, CatalogueName Catalogue, string Address, TimeSpan Every)
{
    /// <summary>The hosts that pictures are fetched from; empty where none are fetched.</summary>
    public IReadOnlyList<string> PictureHosts { get; init; } = [];

    /// <summary>When it was added.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it is read next.</summary>
    public DateTimeOffset NextAt { get; init; }

    /// <summary>By what its server tells whether it has changed since it was imported last.</summary>
    public ContentMarks Marks { get; init; } = new(null, null);

    /// <summary>SHA-256 of what was imported last; null before the first time.</summary>
    public string? Content { get; init; }

    /// <summary>SHA-256 of what was held back, for it would have retired too much; null where nothing is.</summary>
    public string? Held { get; init; }

    /// <summary>SHA-256 of what somebody has agreed to although it retires much; null where nothing is.</summary>
    public string? Accepted { get; init; }
}
