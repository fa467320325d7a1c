namespace ClosetCompanion.Catalog.Store.Upkeep;

/// <summary>A copy of a store.</summary>
/// <param name="File">Where it is.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Products">Products in it, retired ones too.</param>
/// <param name="Pictures">Picture files in it; null when it is the database alone.</param>
public sealed record StoreBackup(string File, long Bytes, int Products, int? Pictures);
