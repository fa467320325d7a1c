namespace ClosetCompanion.Search.Embedding;

/// <summary>A picture that could not be embedded.</summary>
/// <param name="Hash">SHA-256 of its bytes, lower-case hex.</param>
/// <param name="Reason">Why, in words.</param>
public sealed record UnreadablePicture(string Hash, string Reason);
