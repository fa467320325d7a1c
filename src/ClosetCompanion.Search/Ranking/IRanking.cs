namespace ClosetCompanion.Search.Ranking;

/// <summary>An order of products that does not depend on how many of them are asked for, so that pages fit together.</summary>
internal interface IRanking
{
    /// <summary>How many products it has.</summary>
    ValueTask<int> CountAsync(CancellationToken cancellationToken);

    /// <summary>The first ones; all when there are fewer.</summary>
    ValueTask<IReadOnlyList<RankedProduct>> FirstAsync(
        int count,
        CancellationToken cancellationToken
    );
}
