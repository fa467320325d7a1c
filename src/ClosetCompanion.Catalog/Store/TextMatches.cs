namespace ClosetCompanion.Catalog.Store;

/// <summary>What a full-text search found.</summary>
/// <param name="Ranked">The products, best first.</param>
/// <param name="Words">The words that were searched for, as they were written.</param>
/// <param name="Known">Those of them that at least one product has.</param>
public sealed record TextMatches(
    IReadOnlyList<TextMatch> Ranked,
    IReadOnlyList<string> Words,
    IReadOnlyList<string> Known
);
