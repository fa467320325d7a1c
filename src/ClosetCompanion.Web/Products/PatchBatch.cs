using System.ComponentModel;
using System.Text.Json.Serialization;
using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Web.Problems;

namespace ClosetCompanion.Web.Products;

/// <summary>New prices and stocks of products; all else of them stays.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record PatchBatch
{
    private const int Most = 5_000;

    [Description("1 to 5,000 products of the catalogue.")]
    public required IReadOnlyList<PatchRequest> Products { get; init; }

    /// <summary>The same as the store takes it.</summary>
    /// <exception cref="ProblemException">There are too few or too many, or a value is of the wrong kind.</exception>
    public IReadOnlyList<ProductPatch> Read()
    {
        if (Products.Count is 0 or > Most)
        {
            throw new ProblemException(
                ApiProblem.BadProducts(
                    $"Send 1 to {Most:N0} products at once, not {Products.Count:N0}."
                )
            );
        }

        return
        [
            .. Products.Select(
                (product, place) =>
                    product?.Read(place)
                    ?? throw new ProblemException(
                        ApiProblem.BadProducts($"products[{place}] is null or has no id.")
                    )
            ),
        ];
    }
}
