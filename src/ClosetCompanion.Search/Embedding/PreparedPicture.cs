namespace ClosetCompanion.Search.Embedding;

/// <summary>A picture on its way to the encoder.</summary>
/// <param name="Hash">SHA-256 of its bytes, lower-case hex.</param>
/// <param name="Pixels">Its pixel tensor; null when it cannot be read.</param>
internal readonly record struct PreparedPicture(string Hash, float[]? Pixels);
