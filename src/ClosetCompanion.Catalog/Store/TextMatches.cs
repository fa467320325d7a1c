namespace ClosetCompanion.Catalog.Store;

/// <summary>What a full-text search found.</summary>
/// <param name="Ranked">The products, best first.</param>
/// <param name="Words">The words that were searched for; of a <see cref="WordGroup"/> the first.</param>
public sealed record TextMatches(IReadOnlyList<TextMatch> Ranked, IReadOnlyList<SearchedWord> Words)
{
    /// <summary>How many of the products, the first ones, have every word.</summary>
    public int WithAll { get; init; }
}
