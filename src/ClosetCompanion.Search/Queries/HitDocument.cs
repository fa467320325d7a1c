namespace ClosetCompanion.Search.Queries;

/// <summary>A hit as other programs read it: the one form that the command line and the REST API write.</summary>
public record HitDocument
{
    /// <summary>Describes a hit.</summary>
    public HitDocument(Hit hit)
    {
        var product = hit.Product.Product;
        Id = product.Id;
        Title = product.Title;
        Score = hit.Score;
        Cosine = hit.Cosine;
        TextRank = hit.TextRank;
        MatchedWords = hit.MatchedWords;
        Folded = hit.Folded;
        Catalogue = hit.Product.Catalogue;
        Description = product.Description;
        Brand = product.Brand;
        Category = product.Category;
        Kind = product.Kind;
        Colour = product.Colour;
        Gender = product.Gender;
        Season = product.Season;
        Usage = product.Usage;
        Price = product.Price;
        Currency = product.Currency;
        Link = product.Link;
        Attributes = product.Attributes;
    }

    /// <summary>The product's id in its catalogue.</summary>
    public string Id { get; }

    /// <summary>The name that people read.</summary>
    public string Title { get; }

    /// <inheritdoc cref="Hit.Score"/>
    public float Score { get; }

    /// <inheritdoc cref="Hit.Cosine"/>
    public float? Cosine { get; }

    /// <inheritdoc cref="Hit.TextRank"/>
    public int? TextRank { get; }

    /// <inheritdoc cref="Hit.MatchedWords"/>
    public IReadOnlyList<string> MatchedWords { get; }

    /// <inheritdoc cref="Hit.Folded"/>
    public int Folded { get; }

    /// <summary>The name of the product's catalogue.</summary>
    public string Catalogue { get; }

    /// <summary>A longer text.</summary>
    public string? Description { get; }

    /// <summary>The maker.</summary>
    public string? Brand { get; }

    /// <summary>From the widest to the narrowest.</summary>
    public IReadOnlyList<string> Category { get; }

    /// <summary>The narrowest category.</summary>
    public string? Kind { get; }

    /// <summary>The main colour.</summary>
    public string? Colour { get; }

    /// <summary>Whom it is for.</summary>
    public string? Gender { get; }

    /// <summary>The season it was made for.</summary>
    public string? Season { get; }

    /// <summary>The occasion.</summary>
    public string? Usage { get; }

    /// <summary>The price, in <see cref="Currency"/>.</summary>
    public decimal? Price { get; }

    /// <summary>ISO 4217 code of the price's currency.</summary>
    public string? Currency { get; }

    /// <summary>The address of the product's page at its shop.</summary>
    public string? Link { get; }

    /// <summary>Everything else the catalogue says, by name.</summary>
    public IReadOnlyDictionary<string, string> Attributes { get; }
}
