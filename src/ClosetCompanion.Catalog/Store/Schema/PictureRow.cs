namespace ClosetCompanion.Catalog.Store.Schema;

/// <summary>A row of <c>pictures</c>: a picture file, once for all products that show it.</summary>
internal sealed class PictureRow
{
    public long Key { get; set; }

    /// <summary>SHA-256 of its bytes, lower-case hex.</summary>
    public required string Hash { get; set; }

    /// <summary>Size in bytes.</summary>
    public long Length { get; set; }
}
