using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Catalog.Store.Feeds;

namespace ClosetCompanion.Catalog.Import.Syncing;

/// <summary>What came of reading a feed.</summary>
/// <param name="Feed">What is known of it now.</param>
/// <param name="Outcome">What was done.</param>
/// <param name="Said">The same in words.</param>
/// <param name="Report">What was done with each row, or would be; null where none was read.</param>
internal sealed record FeedReading(
    Feed Feed,
    FeedOutcome Outcome,
    string Said,
    ImportReport? Report
);
