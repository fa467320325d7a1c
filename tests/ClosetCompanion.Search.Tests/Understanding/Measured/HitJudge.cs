using ClosetCompanion.Catalog;

namespace ClosetCompanion.Search.Tests.Understanding.Measured;

/// <summary>Says of a product whether it is what a listed query asks for, by what the Fashion Product Images set says of it.</summary>
internal static class HitJudge
{
    private static readonly char[] _gaps = [' ', '-', '/', ',', '.', '(', ')', '+', '&', '\''];

    /// <summary>Whether it is of a kind that is asked for; also where none is.</summary>
    public static bool IsOfKind(ListedQuery query, Product product) =>
        query.Kinds.Count == 0 || query.Kinds.Contains(product.Kind);

    /// <summary>Whether it has something that is left out.</summary>
    public static bool Violates(ListedQuery query, Product product)
    {
        var not = query.Not;
        return not.Kinds.Contains(product.Kind) && !query.Kinds.Contains(product.Kind)
            || not.Colours.Contains(product.Colour)
            || not.People.Contains(product.Gender)
            || not.Usages.Contains(product.Usage)
            || not.Title.Any(word => Says(product, word))
            || not.Brands.Any(brand => Says(product, brand));
    }

    // Whole words, and phrases of them.
    private static bool Says(Product product, string word) =>
        $" {Words(product.Title)} ".Contains($" {Words(word)} ", StringComparison.Ordinal);

    private static string Words(string text) =>
        string.Join(
            ' ',
            text.ToLowerInvariant().Split(_gaps, StringSplitOptions.RemoveEmptyEntries)
        );
}
