namespace ClosetCompanion.Training.Words;

/// <summary>A text that is true of the products of which all its words are true.</summary>
/// <param name="Text">The text.</param>
/// <param name="Words">Its words, by their places.</param>
internal sealed record Phrase(string Text, IReadOnlyList<int> Words);
