using ClosetCompanion.Search.Queries;

namespace ClosetCompanion.Cli.Commands;

/// <summary>A hit as other programs read it.</summary>
internal sealed record HitOutput
{
    public required string Id { get; init; }
    public required string Title { get; init; }
    public required float Score { get; init; }
    public required string Catalogue { get; init; }
    public string? Description { get; init; }
    public string? Brand { get; init; }
    public required IReadOnlyList<string> Category { get; init; }
    public string? Kind { get; init; }
    public string? Colour { get; init; }
    public string? Gender { get; init; }
    public string? Season { get; init; }
    public string? Usage { get; init; }
    public decimal? Price { get; init; }
    public string? Currency { get; init; }
    public string? Link { get; init; }
    public required IReadOnlyDictionary<string, string> Attributes { get; init; }

    public static HitOutput Of(Hit hit)
    {
        var product = hit.Product.Product;
        return new HitOutput
        {
            Id = product.Id,
            Title = product.Title,
            Score = hit.Score,
            Catalogue = hit.Product.Catalogue,
            Description = product.Description,
            Brand = product.Brand,
            Category = product.Category,
            Kind = product.Kind,
            Colour = product.Colour,
            Gender = product.Gender,
            Season = product.Season,
            Usage = product.Usage,
            Price = product.Price,
            Currency = product.Currency,
            Link = product.Link,
            Attributes = product.Attributes,
        };
    }
}
