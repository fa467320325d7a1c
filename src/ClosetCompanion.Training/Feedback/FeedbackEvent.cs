namespace ClosetCompanion.Training.Feedback;

/// <summary>One thing that a person said or did about a product after a search.</summary>
/// <param name="Person">Who.</param>
/// <param name="Query">The words of the search, in lower case with single spaces.</param>
/// <param name="Place">The place among the hits, from 1; null where it is not known.</param>
/// <param name="ProductKey">The product's key in the store.</param>
/// <param name="Kind">What was said or done.</param>
internal sealed record FeedbackEvent(
    string Person,
    string Query,
    int? Place,
    long ProductKey,
    FeedbackKind Kind
);
