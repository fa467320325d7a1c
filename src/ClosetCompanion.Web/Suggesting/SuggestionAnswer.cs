namespace ClosetCompanion.Web.Suggesting;

/// <summary>What somebody may mean who types.</summary>
/// <param name="Suggestions">Whole queries, the likeliest first.</param>
internal sealed record SuggestionAnswer(IReadOnlyList<string> Suggestions);
