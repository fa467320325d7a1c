namespace ClosetCompanion.Web.Feeds;

/// <summary>The feeds.</summary>
/// <param name="Feeds">The oldest first.</param>
internal sealed record FeedList(IReadOnlyList<FeedAnswer> Feeds);
