namespace ClosetCompanion.Training.Feedback;

/// <summary>Words, and a product that was chosen for them.</summary>
/// <param name="Query">The place of the words among all queries.</param>
/// <param name="Row">The product's row in the gallery.</param>
/// <param name="Weight">How much it counts.</param>
/// <param name="Rivals">Rows of other products that were liked or disliked for the same words.</param>
internal sealed record FeedbackPair(int Query, int Row, double Weight, IReadOnlyList<int> Rivals);
