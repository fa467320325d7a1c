namespace ClosetCompanion.Web.Closets;

/// <summary>What became of photos, in their order.</summary>
internal sealed record AddedList(IReadOnlyList<AddedAnswer> Added);
