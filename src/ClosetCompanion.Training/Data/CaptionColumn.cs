namespace ClosetCompanion.Training.Data;

/// <summary>Captions of a batch, and which of its pictures each describes.</summary>
/// <param name="Tokens">Token ids of each caption, not padded.</param>
/// <param name="Positives">[pictures, captions], true where the caption describes the picture.</param>
/// <param name="Weight">What the captions count for in the loss.</param>
internal sealed record CaptionColumn(int[][] Tokens, bool[,] Positives, double Weight);
