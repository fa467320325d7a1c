using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Search.Filtering;

namespace ClosetCompanion.Search.Answering;

/// <summary>What the store knows of the words of a query.</summary>
/// <param name="Selection">The products that may be found.</param>
/// <param name="Matches">The products that match the words, and the words.</param>
/// <param name="Read">The filters that were read from words.</param>
/// <param name="Kept">Those of them that leave something over.</param>
internal sealed record FoundWords(
    Selection Selection,
    TextMatches Matches,
    IReadOnlyList<ReadFilter> Read,
    IReadOnlyList<ReadFilter> Kept
);
