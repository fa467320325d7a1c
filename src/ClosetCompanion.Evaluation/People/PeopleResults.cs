namespace ClosetCompanion.Evaluation.People;

/// <summary>What simulated people see with a ranking of their own.</summary>
/// <param name="Tastes">What they like by.</param>
/// <param name="People">How many there are.</param>
/// <param name="Searches">How many searches were judged after each number of likes.</param>
/// <param name="Noise">The share of likes that were wrong.</param>
/// <param name="Gallery">How many products there are.</param>
/// <param name="Steps">After how many likes, rising.</param>
public sealed record PeopleResults(
    TasteKind Tastes,
    int People,
    int Searches,
    double Noise,
    int Gallery,
    IReadOnlyList<PeopleStep> Steps
)
{
    /// <summary>Milliseconds of a plain search whose query was searched for before, the median.</summary>
    public double PlainMilliseconds { get; init; }

    /// <summary>Milliseconds of the same search in the order of a taste that is learned, the median.</summary>
    public double PersonalMilliseconds { get; init; }

    /// <summary>Milliseconds of the first such search after the most likes, in which the taste is learned, the median.</summary>
    public double LearningMilliseconds { get; init; }
}
