namespace ClosetCompanion.Catalog.Store;

/// <summary>What a full-text search found.</summary>
/// <param name="Ranked">The products, best first.</param>
/// <param name="Words">The words that were searched for.</param>
public sealed record TextMatches(
    IReadOnlyList<TextMatch> Ranked,
    IReadOnlyList<SearchedWord> Words
);
