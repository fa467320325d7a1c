namespace ClosetCompanion.Catalog.Store;

/// <summary>The unit vector that a model made from a picture.</summary>
/// <param name="PictureHash">SHA-256 of the picture's bytes, lower-case hex.</param>
/// <param name="Vector">The vector; null when the picture could not be read.</param>
public sealed record PictureEmbedding(string PictureHash, float[]? Vector);
