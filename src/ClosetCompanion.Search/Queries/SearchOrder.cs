namespace ClosetCompanion.Search.Queries;

/// <summary>In which order hits come.</summary>
public enum SearchOrder
{
    /// <summary>The closest first; without anything to be close to, the newest.</summary>
    Closeness,

    /// <summary>The cheapest of the closest first; those without a price last.</summary>
    Price,

    /// <summary>The dearest of the closest first; those without a price last.</summary>
    PriceDescending,

    /// <summary>Those of the closest first that came into the store last.</summary>
    Newest,
}
