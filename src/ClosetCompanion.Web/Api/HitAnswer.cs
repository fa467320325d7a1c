using ClosetCompanion.Search.Queries;
using ClosetCompanion.Web.Searching;

namespace ClosetCompanion.Web.Api;

/// <summary>A hit, as the API tells it.</summary>
internal sealed record HitAnswer
{
    public required string Id { get; init; }
    public required string Catalogue { get; init; }
    public required string Title { get; init; }
    public required float Score { get; init; }
    public string? Brand { get; init; }
    public string? Kind { get; init; }
    public IReadOnlyList<string> Category { get; init; } = [];
    public string? Colour { get; init; }
    public string? Gender { get; init; }
    public decimal? Price { get; init; }
    public string? Currency { get; init; }

    /// <summary>The address of the main picture, from the root of the server.</summary>
    public string? Picture { get; init; }

    /// <summary>The address of the product's page, from the root of the server.</summary>
    public required string Page { get; init; }

    public static HitAnswer Of(Hit hit)
    {
        var product = hit.Product.Product;
        return new HitAnswer
        {
            Id = product.Id,
            Catalogue = hit.Product.Catalogue,
            Title = product.Title,
            Score = hit.Score,
            Brand = product.Brand,
            Kind = product.Kind,
            Category = product.Category,
            Colour = product.Colour,
            Gender = product.Gender,
            Price = product.Price,
            Currency = product.Currency,
            Picture =
                hit.Product.Pictures.Count > 0 ? $"/pictures/{hit.Product.Pictures[0]}" : null,
            Page = ProductReference.Of(hit.Product).PageAddress,
        };
    }
}
