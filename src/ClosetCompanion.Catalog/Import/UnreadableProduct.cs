namespace ClosetCompanion.Catalog.Import;

/// <summary>A product with a picture that cannot be read.</summary>
/// <param name="Id">The product's id.</param>
/// <param name="Reason">Why it cannot be read, in a sentence.</param>
/// <param name="IsWithoutPicture">Whether none of its pictures can be read, so that it cannot be found.</param>
public sealed record UnreadableProduct(string Id, string Reason, bool IsWithoutPicture);
