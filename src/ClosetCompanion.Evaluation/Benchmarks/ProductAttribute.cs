using ClosetCompanion.Catalog;

namespace ClosetCompanion.Evaluation.Benchmarks;

/// <summary>An attribute whose values are asked for.</summary>
/// <param name="Name">Its name, for people.</param>
/// <param name="Value">What a product has for it; null where nothing is said.</param>
public sealed record ProductAttribute(string Name, Func<Product, string?> Value)
{
    /// <summary>The attributes of the published comparisons: category, sub-category, kind, colour, gender, usage.</summary>
    public static IReadOnlyList<ProductAttribute> All { get; } =
    [
        new("category", product => product.Category.Count > 1 ? product.Category[0] : null),
        new("sub-category", product => product.Category.Count > 2 ? product.Category[1] : null),
        new("kind", product => product.Kind),
        new("colour", product => product.Colour),
        new("gender", product => product.Gender),
        new("usage", product => product.Usage),
    ];
}
