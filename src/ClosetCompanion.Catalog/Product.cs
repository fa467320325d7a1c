namespace ClosetCompanion.Catalog;

/// <summary>One thing on sale or owned, as its catalogue describes it.</summary>
public sealed record Product
{
    /// <summary>The product's id in its catalogue; 1 to 200 characters.</summary>
    public required string Id { get; init; }

    /// <summary>The name that people read.</summary>
    public required string Title { get; init; }

    /// <summary>A longer text, if there is one.</summary>
    public string? Description { get; init; }

    /// <summary>The maker.</summary>
    public string? Brand { get; init; }

    /// <summary>From the widest to the narrowest: <c>Apparel, Topwear, Tshirts</c>. May be empty.</summary>
    public IReadOnlyList<string> Category { get; init; } = [];

    /// <summary>The main colour, in the catalogue's words.</summary>
    public string? Colour { get; init; }

    /// <summary>Whom it is for: Men, Women, Boys, Girls, Unisex.</summary>
    public string? Gender { get; init; }

    /// <summary>The season it was made for.</summary>
    public string? Season { get; init; }

    /// <summary>The occasion: Casual, Formal, Sports.</summary>
    public string? Usage { get; init; }

    /// <summary>The price, in <see cref="Currency"/>.</summary>
    public decimal? Price { get; init; }

    /// <summary>ISO 4217 code of the price's currency.</summary>
    public string? Currency { get; init; }

    /// <summary>The address of the product's page.</summary>
    public string? Link { get; init; }

    /// <summary>Products with the same value are variants of one another (sizes, colours).</summary>
    public string? VariantGroup { get; init; }

    /// <summary>Everything else the catalogue says, by name.</summary>
    public IReadOnlyDictionary<string, string> Attributes { get; init; } =
        new Dictionary<string, string>();

    /// <summary>The narrowest category, such as <c>Tshirts</c>; null when there is none.</summary>
    public string? Kind => Category.Count > 0 ? Category[^1] : null;
}
