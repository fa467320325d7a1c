using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Web.Searching;

namespace ClosetCompanion.Web.Api.Products;

/// <summary>A product of the store.</summary>
internal sealed record ProductAnswer
{
    public ProductAnswer(StoredProduct stored)
    {
        var product = stored.Product;
        Id = product.Id;
        Catalogue = stored.Catalogue;
        Title = product.Title;
        Description = product.Description;
        Brand = product.Brand;
        Category = product.Category;
        Colour = product.Colour;
        Gender = product.Gender;
        Season = product.Season;
        Usage = product.Usage;
        Price = product.Price;
        Currency = product.Currency;
        Link = product.Link;
        VariantGroup = product.VariantGroup;
        Attributes = product.Attributes;
        Pictures = stored.Pictures;
        Page = ProductReference.Of(stored).PageAddress;
        RetiredAt = stored.RetiredAt;
    }

    public string Id { get; }

    public string Catalogue { get; }

    public string Title { get; }

    public string? Description { get; }

    public string? Brand { get; }

    public IReadOnlyList<string> Category { get; }

    public string? Colour { get; }

    public string? Gender { get; }

    public string? Season { get; }

    public string? Usage { get; }

    public decimal? Price { get; }

    public string? Currency { get; }

    public string? Link { get; }

    public string? VariantGroup { get; }

    public IReadOnlyDictionary<string, string> Attributes { get; }

    /// <summary>The names of its pictures, the main one first.</summary>
    public IReadOnlyList<string> Pictures { get; }

    /// <summary>The address of its page, from the root of the server.</summary>
    public string Page { get; }

    /// <summary>When it was retired; absent while it is on offer.</summary>
    public DateTimeOffset? RetiredAt { get; }
}
