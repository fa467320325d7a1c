namespace ClosetCompanion.Catalog.Store.Schema;

/// <summary>A row of <c>product_pictures</c>.</summary>
internal sealed class ProductPictureRow
{
    public long ProductKey { get; set; }

    /// <summary>0 is the main picture.</summary>
    public int Ordinal { get; set; }

    public long PictureKey { get; set; }
}
