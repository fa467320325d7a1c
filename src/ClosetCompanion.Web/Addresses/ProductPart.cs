using ClosetCompanion.Web.Products;

namespace ClosetCompanion.Web.Addresses;

/// <summary>A product that hits should be like, or unlike.</summary>
/// <param name="Product">The product.</param>
/// <param name="Weight">How much it counts beside the other parts.</param>
public sealed record ProductPart(ProductReference Product, float Weight = 1)
{
    /// <summary>Reads <c>catalogue/id</c> or <c>catalogue/id^weight</c>; null when it is not that.</summary>
    public static ProductPart? Parse(string? text)
    {
        var (part, weight) = PartWeight.Split(text ?? "");
        return ProductReference.Parse(part) is { } product
            ? new ProductPart(product, weight)
            : null;
    }

    /// <inheritdoc />
    public override string ToString() => PartWeight.Join(Product.ToString(), Weight);
}
