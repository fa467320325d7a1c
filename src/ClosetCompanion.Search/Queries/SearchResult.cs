namespace ClosetCompanion.Search.Queries;

/// <summary>The answer to a query.</summary>
/// <param name="Hits">One page of hits, in the query's order.</param>
/// <param name="Searched">How many products the filters let through; all of these were compared, unless <see cref="IsApproximate"/>.</param>
public sealed record SearchResult(IReadOnlyList<Hit> Hits, int Searched)
{
    /// <summary>The version of the store that it answers for.</summary>
    public long Version { get; init; }

    /// <summary>How many hits there are over all pages, each folded group counted once.</summary>
    public int Found { get; init; }

    /// <summary>What the hits can be narrowed by; empty unless the query asks for it.</summary>
    public IReadOnlyList<Facet> Facets { get; init; } = [];

    /// <summary>The lowest and the highest price under the other filters; null when not asked for or without prices.</summary>
    public PriceRange? Prices { get; init; }

    /// <summary>The cosine of the closest of all hits, whatever page and order; null when there is nothing to be close to.</summary>
    public float? BestCosine { get; init; }

    /// <summary>
    /// False when nothing in the catalogue is close to the query; null when nobody can tell: the text was not read, and the
    /// model's scores are not calibrated.
    /// </summary>
    public bool? CloseEnough { get; init; }

    /// <summary>
    /// What was understood of each text of the query, in their order; empty when nothing was read, as with
    /// <see cref="SearchQuery.Understand"/> false or until the catalogue's words are learned.
    /// </summary>
    public IReadOnlyList<UnderstoodText> Understood { get; init; } = [];

    /// <summary>Whether the hits are in an order of the person's own; their scores are those of the plain order.</summary>
    public bool IsPersonal { get; init; }

    /// <summary>
    /// Whether a product that is closer than some hits may have been missed: a catalogue that is not held in memory was
    /// searched by following a graph of its vectors.
    /// </summary>
    public bool IsApproximate { get; init; }

    /// <summary>Whether a text is longer than the model reads at once, so that its parts were compared each for itself.</summary>
    public bool IsReadInParts { get; init; }
}
