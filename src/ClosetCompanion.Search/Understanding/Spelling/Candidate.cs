namespace ClosetCompanion.Search.Understanding.Spelling;

/// <summary>A word that may have been meant.</summary>
/// <param name="Text">The word, or two of them.</param>
/// <param name="Cost">How far it is from what was typed; see <see cref="TypingCost"/>.</param>
internal sealed record Candidate(string Text, double Cost);
