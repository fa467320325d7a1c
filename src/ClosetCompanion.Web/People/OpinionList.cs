namespace ClosetCompanion.Web.People;

/// <summary>A page of a person's opinions, the newest first.</summary>
/// <param name="Opinions">The opinions.</param>
/// <param name="Next">What <c>before</c> is for the next page; absent on the last one.</param>
internal sealed record OpinionList(IReadOnlyList<OpinionAnswer> Opinions, string? Next);
