namespace ClosetCompanion.Search.Embedding;

/// <summary>What a run of the embedder did.</summary>
/// <param name="Embedded">Pictures that have a vector now.</param>
/// <param name="Unreadable">Pictures that could not be read, with the reason for each.</param>
public sealed record EmbeddingReport(int Embedded, IReadOnlyList<UnreadablePicture> Unreadable);
