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

    /// <summary>
    /// Those of the closest first that are reduced most: the share by which the price of now is below the original price,
    /// or below the list price where no original price is known; those without a price last.
    /// </summary>
    Discount,
}
