namespace ClosetCompanion.Catalog.Store;

/// <summary>What a write did with a product.</summary>
public enum ProductWrite
{
    /// <summary>It is as it was.</summary>
    Unchanged,

    /// <summary>It was not on offer before: new, or retired until now.</summary>
    Added,

    /// <summary>It was there and differs now.</summary>
    Changed,

    /// <summary>There is no such product on offer.</summary>
    Unknown,

    /// <summary>It has no picture, so that it could not be found; nothing was written of it.</summary>
    WithoutPicture,
}
