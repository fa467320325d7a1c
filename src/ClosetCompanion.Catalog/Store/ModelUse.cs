namespace ClosetCompanion.Catalog.Store;

/// <summary>A model with which embeddings were made.</summary>
/// <param name="Id">The name of the first model that made some.</param>
/// <param name="Hash">Sets its vectors apart from those of others; models that make the same ones share it.</param>
/// <param name="Pictures">How many pictures it has embedded.</param>
public sealed record ModelUse(string Id, string Hash, int Pictures);
