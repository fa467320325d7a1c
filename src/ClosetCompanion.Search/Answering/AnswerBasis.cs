using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Search.Filtering;
using ClosetCompanion.Search.Ranking;

namespace ClosetCompanion.Search.Answering;

/// <summary>What all pages, orders and facets of the answer to a query are made of.</summary>
/// <param name="Selection">The products that may be found.</param>
/// <param name="Closest">The order by looks; null when the query has nothing to be close to.</param>
/// <param name="Matches">The products that match the words of the query, and the words.</param>
internal sealed record AnswerBasis(Selection Selection, ClosestFirst? Closest, TextMatches Matches)
{
    private const int BytesOfProduct = 32;

    /// <summary>When the prices change that it was made with.</summary>
    public required DateTimeOffset Until { get; init; }

    /// <summary>About how many bytes it takes.</summary>
    public long Bytes =>
        Selection.Bytes
        + (BytesOfProduct * (long)Matches.Ranked.Count)
        + (BytesOfProduct * (long)(Closest?.Found ?? 0))
        + (sizeof(float) * (long)(Closest?.Vector.Length ?? 0));
}
