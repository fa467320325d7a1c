namespace ClosetCompanion.Catalog.Store;

/// <summary>A model with which embeddings were made.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Hash">Sets it apart from another model of that name.</param>
/// <param name="Pictures">How many pictures it has embedded.</param>
public sealed record ModelUse(string Id, string Hash, int Pictures);
