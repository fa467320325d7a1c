using ClosetCompanion.Catalog;

namespace ClosetCompanion.Evaluation.Report;

/// <summary>Decides from what the catalogue says whether a product answers a query.</summary>
/// <param name="Words">The rule in words, for people.</param>
/// <param name="Holds">The rule.</param>
public sealed record AttributeRule(string Words, Func<Product, bool> Holds)
{
    /// <summary>The narrowest category is this one.</summary>
    public static AttributeRule Kind(string kind) =>
        new($"kind {kind}", product => Same(product.Kind, kind));

    /// <summary>The main colour is this one.</summary>
    public static AttributeRule Colour(string colour) =>
        new($"colour {colour}", product => Same(product.Colour, colour));

    /// <summary>It is for one of these.</summary>
    public static AttributeRule Gender(params string[] genders) =>
        new(
            $"gender {string.Join(" or ", genders)}",
            product => genders.Any(gender => Same(product.Gender, gender))
        );

    /// <summary>Both rules hold.</summary>
    public AttributeRule And(AttributeRule other) =>
        new($"{Words}, {other.Words}", product => Holds(product) && other.Holds(product));

    private static bool Same(string? value, string wanted) =>
        string.Equals(value, wanted, StringComparison.OrdinalIgnoreCase);
}
