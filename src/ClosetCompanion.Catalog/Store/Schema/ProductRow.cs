namespace ClosetCompanion.Catalog.Store.Schema;

/// <summary>A row of <c>products</c>.</summary>
internal sealed class ProductRow
{
    public long Key { get; set; }

    public long CatalogueKey { get; set; }

    /// <summary>The product's id in its catalogue.</summary>
    public required string ExternalId { get; set; }

    public required string Title { get; set; }

    public string? Description { get; set; }

    public string? Brand { get; set; }

    /// <summary>The path as a JSON array.</summary>
    public required string Category { get; set; }

    public string? Colour { get; set; }

    public string? Gender { get; set; }

    public string? Season { get; set; }

    public string? Usage { get; set; }

    public decimal? Price { get; set; }

    public string? Currency { get; set; }

    public string? Link { get; set; }

    public string? VariantGroup { get; set; }

    /// <summary>A JSON object of strings.</summary>
    public required string Attributes { get; set; }

    /// <summary>What <c>ProductFingerprint</c> made of the product; tells whether an import changes it.</summary>
    public required byte[] ContentHash { get; set; }

    /// <summary>When it left its source, in milliseconds since 1970 UTC; null while it is on offer.</summary>
    public long? RetiredAt { get; set; }
}
