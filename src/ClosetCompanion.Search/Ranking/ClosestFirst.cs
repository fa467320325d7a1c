using ClosetCompanion.Search.Indexing;

namespace ClosetCompanion.Search.Ranking;

/// <summary>The order by looks.</summary>
/// <param name="closest">What was found.</param>
/// <param name="vectors">Where more is found.</param>
internal sealed class ClosestFirst(ClosestProducts closest, ProductVectors vectors) : IRanking
{
    /// <summary>How many products it has.</summary>
    public int Count => closest.Count;

    public ValueTask<int> CountAsync(CancellationToken cancellationToken) => new(Count);

    public ValueTask<IReadOnlyList<RankedProduct>> FirstAsync(
        int count,
        CancellationToken cancellationToken
    ) => closest.FirstAsync(count, vectors, cancellationToken);

    /// <summary>The cosines of some products, as far as they have vectors.</summary>
    public ValueTask<IReadOnlyDictionary<long, float>> ScoreAsync(
        IEnumerable<long> keys,
        CancellationToken cancellationToken
    ) => vectors.ScoreAsync(closest.Vector, keys, cancellationToken);
}
