namespace ClosetCompanion.Catalog.Store.Schema;

/// <summary>A row of <c>catalogues</c>.</summary>
internal sealed class CatalogueRow
{
    public long Key { get; set; }

    public required string Name { get; set; }

    /// <summary>What it was last imported from.</summary>
    public required string Source { get; set; }
}
