namespace ClosetCompanion.Web.Closets;

/// <summary>Things of a closet, one page.</summary>
/// <param name="Things">The things.</param>
/// <param name="Next">What <c>before</c> says for the next page; absent on the last one and for a search.</param>
internal sealed record ItemList(IReadOnlyList<ItemAnswer> Things, string? Next);
