namespace ClosetCompanion.Catalog.Import.Fetching;

/// <summary>Whether something could be fetched.</summary>
internal enum FetchOutcome
{
    /// <summary>It is here.</summary>
    Fetched,

    /// <summary>It is as it was when its marks were taken.</summary>
    Unchanged,

    /// <summary>It cannot be had.</summary>
    Refused,

    /// <summary>It may be had later.</summary>
    Disturbed,
}
