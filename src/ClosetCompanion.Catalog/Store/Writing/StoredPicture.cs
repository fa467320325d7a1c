namespace ClosetCompanion.Catalog.Store.Writing;

/// <summary>A picture as the store names it.</summary>
/// <param name="Hash">SHA-256 of its bytes, lower-case hex.</param>
/// <param name="Length">Size in bytes.</param>
internal readonly record struct StoredPicture(string Hash, int Length)
{
    public static StoredPicture Of(ReadOnlyMemory<byte> picture) =>
        new(PictureFiles.HashOf(picture.Span), picture.Length);
}
