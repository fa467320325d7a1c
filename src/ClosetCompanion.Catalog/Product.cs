namespace ClosetCompanion.Catalog;

/// <summary>One thing on sale or owned, as its catalogue describes it.</summary>
/// <remarks>Each property with a <see cref="ProductFieldAttribute"/> is a field; <c>ProductFields</c> lists them.</remarks>
public record Product
{
    /// <summary>The product's id in its catalogue; 1 to 200 characters.</summary>
    public required string Id { get; init; }

    /// <summary>The name that people read.</summary>
    [ProductField]
    public required string Title { get; init; }

    /// <summary>A longer text, if there is one.</summary>
    [ProductField]
    public string? Description { get; init; }

    /// <summary>The maker.</summary>
    [ProductField(Facet = true)]
    public string? Brand { get; init; }

    /// <summary>From the widest to the narrowest: <c>Apparel, Topwear, Tshirts</c>. May be empty.</summary>
    [ProductField(Facet = true)]
    public IReadOnlyList<string> Category { get; init; } = [];

    /// <summary>The main colour, in the catalogue's words.</summary>
    [ProductField(Facet = true)]
    public string? Colour { get; init; }

    /// <summary>Its colours beside the main one. May be empty.</summary>
    [ProductField]
    public IReadOnlyList<string> OtherColours { get; init; } = [];

    /// <summary>Whom it is for: Men, Women, Boys, Girls, Unisex.</summary>
    [ProductField(Facet = true)]
    public string? Gender { get; init; }

    /// <summary>How old its wearer is: newborn, infant, toddler, kids, adult.</summary>
    [ProductField(Facet = true)]
    public string? AgeGroup { get; init; }

    /// <summary>The season it was made for.</summary>
    [ProductField(Facet = true)]
    public string? Season { get; init; }

    /// <summary>The occasion: Casual, Formal, Sports.</summary>
    [ProductField(Facet = true)]
    public string? Usage { get; init; }

    /// <summary>Its size, as its label says it: M, 42, 32/34.</summary>
    [ProductField(Facet = true)]
    public string? Size { get; init; }

    /// <summary>What it is made of.</summary>
    [ProductField(Facet = true)]
    public string? Material { get; init; }

    /// <summary>What is printed on it or woven into it: striped, checked, floral.</summary>
    [ProductField(Facet = true)]
    public string? Pattern { get; init; }

    /// <summary>Whether it was used before: new, refurbished, used.</summary>
    [ProductField(Facet = true)]
    public string? Condition { get; init; }

    /// <summary>Whether it can be had: in stock, out of stock, preorder, backorder.</summary>
    [ProductField(Facet = true)]
    public string? Availability { get; init; }

    /// <summary>How many pieces there are, 0 or more; null when nobody says.</summary>
    [ProductField(Range = true)]
    public decimal? Stock { get; init; }

    /// <summary>The price, 0 or more.</summary>
    [ProductField(Range = true)]
    public decimal? Price { get; init; }

    /// <summary>The price while it is on sale, 0 or more.</summary>
    [ProductField(Range = true)]
    public decimal? SalePrice { get; init; }

    /// <summary>From when on the sale price holds; null for always.</summary>
    [ProductField]
    public DateTimeOffset? SaleFrom { get; init; }

    /// <summary>Until when the sale price holds; null for ever.</summary>
    [ProductField]
    public DateTimeOffset? SaleTo { get; init; }

    /// <summary>What it cost before, or is recommended to cost, 0 or more.</summary>
    [ProductField(Range = true)]
    public decimal? OriginalPrice { get; init; }

    /// <summary>ISO 4217 code of the currency of all its prices.</summary>
    [ProductField]
    public string? Currency { get; init; }

    /// <summary>The address of the product's page.</summary>
    [ProductField]
    public string? Link { get; init; }

    /// <summary>Products with the same value are variants of one another (sizes, colours).</summary>
    [ProductField]
    public string? VariantGroup { get; init; }

    /// <summary>Everything else the catalogue says, by name.</summary>
    public IReadOnlyDictionary<string, string> Attributes { get; init; } =
        new Dictionary<string, string>();

    /// <summary>The narrowest category, such as <c>Tshirts</c>; null when there is none.</summary>
    public string? Kind => Category.Count > 0 ? Category[^1] : null;

    /// <summary>What it costs at a moment: the sale price while that holds, else the price; null without either.</summary>
    /// <param name="now">The moment.</param>
    public decimal? PriceAt(DateTimeOffset now) =>
        SalePrice is { } sale && !(now < SaleFrom) && !(now > SaleTo) ? sale : Price;
}
