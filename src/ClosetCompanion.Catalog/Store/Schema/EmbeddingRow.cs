namespace ClosetCompanion.Catalog.Store.Schema;

/// <summary>A row of <c>embeddings</c>.</summary>
internal sealed class EmbeddingRow
{
    public long ModelKey { get; set; }

    public long PictureKey { get; set; }

    /// <summary>Little-endian float32; null when the picture could not be read.</summary>
    public byte[]? Vector { get; set; }
}
