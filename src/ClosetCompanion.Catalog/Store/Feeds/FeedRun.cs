namespace ClosetCompanion.Catalog.Store.Feeds;

/// <summary>One reading of a feed.</summary>
/// <param name="FeedId">The feed.</param>
/// <param name="StartedAt">When it began.</param>
/// <param name="EndedAt">When it was over.</param>
/// <param name="Outcome">What came of it.</param>
/// <param name="Said">The same in a sentence or two.</param>
public sealed record FeedRun(
    string FeedId,
    DateTimeOffset StartedAt,
    DateTimeOffset EndedAt,
    FeedOutcome Outcome,
    string Said
)
{
    /// <summary>The report of the import, in the form of whoever ran it; null where there was none.</summary>
    public string? Report { get; init; }
}
