namespace ClosetCompanion.Catalog.Store.Feeds;

/// <summary>What came of reading a feed.</summary>
public enum FeedOutcome
{
    /// <summary>It is as it was; nothing was done.</summary>
    Unchanged,

    /// <summary>It was imported.</summary>
    Done,

    /// <summary>It would have retired too much, so nothing was done; somebody must agree first.</summary>
    Held,

    /// <summary>It could not be read.</summary>
    Failed,
}
