namespace ClosetCompanion.Training.Feedback;

/// <summary>A product that was liked or opened after a search.</summary>
/// <param name="Row">Its row in the gallery.</param>
/// <param name="Weight">How much it counts, corrected for its place.</param>
/// <param name="IsLiked">Whether it was liked or saved; else it was only opened.</param>
internal readonly record struct ChosenProduct(int Row, double Weight, bool IsLiked);
