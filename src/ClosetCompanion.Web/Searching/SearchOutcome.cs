using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Search.Queries;
using ClosetCompanion.Web.Problems;
using ClosetCompanion.Web.Products;

namespace ClosetCompanion.Web.Searching;

/// <summary>What the search page shows for an address.</summary>
internal sealed record SearchOutcome
{
    /// <summary>One page of hits, in the order of the address.</summary>
    public IReadOnlyList<Hit> Hits { get; init; } = [];

    /// <summary>How many hits there are over all pages.</summary>
    public int Found { get; init; }

    /// <summary>How many pages of hits can be looked at.</summary>
    public int Pages { get; init; }

    /// <summary>The closest of the first hits, whatever the page.</summary>
    public BestHit Best { get; init; }

    /// <summary>What the hits can be narrowed by.</summary>
    public IReadOnlyList<Facet> Facets { get; init; } = [];

    /// <summary>The lowest and the highest price; null without prices.</summary>
    public PriceRange? Prices { get; init; }

    /// <summary>False when nothing is close to the words; null when nobody can tell.</summary>
    public bool? CloseEnough { get; init; }

    /// <summary>What was understood of the words in the box; null when nothing was read.</summary>
    public UnderstoodText? Understood { get; init; }

    /// <summary>Whether a text is longer than the model reads at once.</summary>
    public bool IsReadInParts { get; init; }

    /// <summary>Whether a closer product may have been missed.</summary>
    public bool IsApproximate { get; init; }

    /// <summary>Whether the hits are ordered by what the person likes.</summary>
    public bool IsPersonal { get; init; }

    /// <summary>The products of the address that hits should be like or unlike.</summary>
    public IReadOnlyDictionary<ProductReference, StoredProduct> Products { get; init; } =
        new Dictionary<ProductReference, StoredProduct>();

    /// <summary>Why there is no answer; null when there is one.</summary>
    public Problem? Problem { get; init; }
}
