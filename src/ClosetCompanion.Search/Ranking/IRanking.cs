namespace ClosetCompanion.Search.Ranking;

/// <summary>An order of products that does not depend on how many of them are asked for, so that pages fit together.</summary>
internal interface IRanking
{
    /// <summary>How many products it has.</summary>
    int Count { get; }

    /// <summary>The first ones; all when there are fewer.</summary>
    IReadOnlyList<RankedProduct> First(int count);
}
