namespace ClosetCompanion.Catalog.Store;

/// <summary>A catalogue at one moment.</summary>
/// <param name="Key">The store's own number for it; never used again for another catalogue.</param>
/// <param name="Name">Its name.</param>
/// <param name="Owner">The person whose it is; null for everybody's.</param>
/// <param name="Version">Rises with every write to the catalogue; 1 or more.</param>
public sealed record CatalogueState(long Key, string Name, string? Owner, long Version);
