namespace ClosetCompanion.Search.Ranking;

/// <summary>How a text of a query is said to the model.</summary>
/// <param name="Weight">How much the text counts.</param>
/// <param name="Phrases">The text in some wordings, or a long text in its parts; their vectors are averaged.</param>
/// <param name="Excluded">What hits should not look like.</param>
internal sealed record TextPhrases(
    float Weight,
    IReadOnlyList<string> Phrases,
    IReadOnlyList<string> Excluded
)
{
    /// <summary>Whether the text is longer than the model reads at once.</summary>
    public bool IsInParts { get; init; }
}
