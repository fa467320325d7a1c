using System.ComponentModel;
using System.Text.Json.Serialization;
using ClosetCompanion.Web.Problems;

namespace ClosetCompanion.Web.Products;

/// <summary>Products to add or change.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record ProductBatch
{
    private const int Most = 500;
    private const int LongestText = 20_000;
    private const int MostParts = 200;

    [Description("1 to 500 products.")]
    public required IReadOnlyList<ProductRequest> Products { get; init; }

    /// <exception cref="ProblemException">There are too few or too many, or one is too large.</exception>
    public void Require()
    {
        if (Products.Count is 0 or > Most)
        {
            throw new ProblemException(
                ApiProblem.BadProducts($"Send 1 to {Most} products at once, not {Products.Count}.")
            );
        }

        foreach (var (place, product) in Products.Index())
        {
            // Lists may hold null, whatever their type says.
            if (product is null || !IsWhole(product) || !Fits(product))
            {
                throw new ProblemException(
                    ApiProblem.BadProducts(
                        $"products[{place}] has a part that is null, too long (texts have at most {LongestText:N0} characters) or too many (lists have at most {MostParts} entries)."
                    )
                );
            }
        }
    }

    private static bool IsWhole(ProductRequest product) =>
        product is { Id: not null, Title: not null }
        && (product.Category ?? []).All(level => level is not null)
        && (product.Pictures ?? []).All(picture => picture is not null)
        && (product.Attributes?.Values ?? []).All(value => value is not null);

    private static bool Fits(ProductRequest product)
    {
        string?[] texts =
        [
            product.Id,
            product.Title,
            product.Description,
            product.Brand,
            product.Colour,
            product.Gender,
            product.Season,
            product.Usage,
            product.Currency,
            product.Link,
            product.VariantGroup,
            .. product.Category ?? [],
            .. product.Attributes?.Keys ?? [],
            .. product.Attributes?.Values ?? [],
        ];
        return Array.TrueForAll(texts, text => text is null || text.Length <= LongestText)
            && (product.Category?.Count ?? 0) <= MostParts
            && (product.Pictures?.Count ?? 0) <= MostParts
            && (product.Attributes?.Count ?? 0) <= MostParts;
    }
}
