namespace ClosetCompanion.Catalog.Import;

/// <summary>One row of a source: a product with its pictures, or the reason why it cannot be used.</summary>
public sealed record SourceRow
{
    /// <summary>Where the row stands, for messages: <c>styles.csv line 17</c>.</summary>
    public required string Where { get; init; }

    /// <summary>The product; null when the row cannot be used.</summary>
    public Product? Product { get; init; }

    /// <summary>The encoded pictures, the main one first.</summary>
    public IReadOnlyList<ReadOnlyMemory<byte>> Pictures { get; init; } = [];

    /// <summary>Why the row cannot be used; null when it can.</summary>
    public string? Problem { get; init; }

    /// <summary>What of a usable row cannot be used, such as one of several pictures; null when all of it can.</summary>
    public string? Remark { get; init; }
}
