namespace ClosetCompanion.Training.Feedback;

/// <summary>What a person thought of the hits of one search.</summary>
/// <param name="Person">Who.</param>
/// <param name="Query">The words.</param>
/// <param name="Chosen">Liked, saved and opened products.</param>
/// <param name="Disliked">Rows of the gallery.</param>
internal sealed record FeedbackSearch(
    string Person,
    string Query,
    IReadOnlyList<ChosenProduct> Chosen,
    IReadOnlyList<int> Disliked
);
