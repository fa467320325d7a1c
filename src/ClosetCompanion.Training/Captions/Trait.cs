namespace ClosetCompanion.Training.Captions;

/// <summary>A word that is true of some products: (colour, "navy"), (kind, "tee").</summary>
/// <param name="Group">What the word is about.</param>
/// <param name="Word">The word, in lower case.</param>
internal readonly record struct Trait(string Group, string Word);
