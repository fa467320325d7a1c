namespace ClosetCompanion.Training.Feedback;

/// <summary>What the people of a store said and did after searches.</summary>
/// <param name="Events">Person by person, in the order of their ids.</param>
/// <param name="WithoutQuery">How many opinions and openings came of no search with words; they teach nothing.</param>
/// <param name="Unknown">Ids that were to be left out and are nobody's.</param>
internal sealed record FeedbackLog(
    IReadOnlyList<FeedbackEvent> Events,
    int WithoutQuery,
    IReadOnlyList<string> Unknown
);
