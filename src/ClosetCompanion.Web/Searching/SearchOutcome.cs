using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Search.Queries;
using ClosetCompanion.Web.Problems;

namespace ClosetCompanion.Web.Searching;

/// <summary>What the search page shows for an address.</summary>
public sealed record SearchOutcome
{
    /// <summary>One page of hits, best first.</summary>
    public IReadOnlyList<Hit> Hits { get; init; } = [];

    /// <summary>How many products were compared.</summary>
    public int Searched { get; init; }

    /// <summary>The cosine of the very best hit, whatever the page.</summary>
    public float Best { get; init; }

    /// <summary>Whether there is a page after this one.</summary>
    public bool HasNext { get; init; }

    /// <summary>The product that the hits should be like.</summary>
    public StoredProduct? Like { get; init; }

    /// <summary>Why there is no answer; null when there is one.</summary>
    public Problem? Problem { get; init; }
}
