namespace ClosetCompanion.Catalog.Store;

/// <summary>What products are filtered, counted, sorted and folded by.</summary>
/// <param name="Key">The product's <see cref="StoredProduct.Key"/>.</param>
/// <param name="Catalogue">The name of its catalogue.</param>
/// <param name="Category">From the widest to the narrowest; one list object for all products with the same path.</param>
/// <param name="Attributes">By name; one object for all products with the same attributes.</param>
public sealed record ProductFacts(
    long Key,
    string Catalogue,
    IReadOnlyList<string> Category,
    IReadOnlyDictionary<string, string> Attributes
)
{
    /// <summary>The maker.</summary>
    public string? Brand { get; init; }

    /// <summary>The main colour.</summary>
    public string? Colour { get; init; }

    /// <summary>Whom it is for.</summary>
    public string? Gender { get; init; }

    /// <summary>The season it was made for.</summary>
    public string? Season { get; init; }

    /// <summary>The occasion.</summary>
    public string? Usage { get; init; }

    /// <summary>The price, in the product's currency.</summary>
    public decimal? Price { get; init; }

    /// <summary>Products of a catalogue with the same value are variants of one another.</summary>
    public string? VariantGroup { get; init; }

    /// <summary>A number for the main picture; products with the same number show the same bytes.</summary>
    public long? MainPicture { get; init; }
}
