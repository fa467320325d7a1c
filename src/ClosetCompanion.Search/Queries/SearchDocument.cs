namespace ClosetCompanion.Search.Queries;

/// <summary>The answer to a search as other programs read it: the one form that the command line and the REST API write.</summary>
/// <typeparam name="THit">How a hit is described.</typeparam>
public record SearchDocument<THit>
    where THit : HitDocument
{
    /// <summary>Describes an answer.</summary>
    /// <param name="result">The answer.</param>
    /// <param name="describe">Describes one of its hits.</param>
    public SearchDocument(SearchResult result, Func<Hit, THit> describe)
    {
        ArgumentNullException.ThrowIfNull(result);
        Hits = [.. result.Hits.Select(describe)];
        Found = result.Found;
        Searched = result.Searched;
        Facets = result.Facets.ToDictionary(facet => facet.Field, facet => facet.Values);
        Prices = result.Prices;
        // Without a calibration nobody can tell, and then the hits are shown for what they are.
        CloseEnough = result.CloseEnough ?? result.Hits.Count > 0;
        Understood = [.. result.Understood.Select(text => new UnderstoodDocument(text))];
        ReadInParts = result.IsReadInParts;
        Approximate = result.IsApproximate;
    }

    /// <summary>One page of hits, best first.</summary>
    public IReadOnlyList<THit> Hits { get; }

    /// <inheritdoc cref="SearchResult.Found"/>
    public int Found { get; }

    /// <summary>How many products the filters let through; all of these were compared, unless the answer is approximate.</summary>
    public int Searched { get; }

    /// <summary>For each field what the hits can be narrowed to, the commonest first; empty unless asked for.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<FacetValue>> Facets { get; }

    /// <inheritdoc cref="SearchResult.Prices"/>
    public PriceRange? Prices { get; }

    /// <summary>False when nothing in the catalogue is close to the query.</summary>
    public bool CloseEnough { get; }

    /// <inheritdoc cref="SearchResult.Understood"/>
    public IReadOnlyList<UnderstoodDocument> Understood { get; }

    /// <inheritdoc cref="SearchResult.IsReadInParts"/>
    public bool ReadInParts { get; }

    /// <inheritdoc cref="SearchResult.IsApproximate"/>
    public bool Approximate { get; }
}
