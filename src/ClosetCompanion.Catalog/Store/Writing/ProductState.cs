namespace ClosetCompanion.Catalog.Store.Writing;

/// <summary>How a product lies in the store at the moment.</summary>
internal readonly record struct ProductState(byte[] ContentHash, bool Retired);
