namespace ClosetCompanion.Catalog.Store;

/// <summary>A picture of a product on offer that a model's picture reader has refused.</summary>
/// <param name="ProductId">The product's id in its catalogue.</param>
/// <param name="PictureHash">SHA-256 of the picture's bytes, lower-case hex.</param>
public sealed record RefusedPicture(string ProductId, string PictureHash);
