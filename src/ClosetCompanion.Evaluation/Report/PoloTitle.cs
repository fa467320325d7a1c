using System.Text.RegularExpressions;

namespace ClosetCompanion.Evaluation.Report;

/// <summary>
/// Tells polo shirts from other garments by their titles. Several brands have the word in their name ("U.S. Polo Assn.
/// Men Solid White Tshirt" is no polo shirt), so the strict rule takes the brands' names out before it looks.
/// </summary>
internal static partial class PoloTitle
{
    /// <summary>What readers of the report should know about the strict rule.</summary>
    public const string Note =
        "Brand names with the word, which do not make a polo shirt: U.S. Polo Assn., Classic Polo, Regent Polo Club.";

    /// <summary>The title says "polo" anywhere, be it in a brand's name.</summary>
    public static AttributeRule Anywhere { get; } =
        new(
            "\"polo\" in the title",
            product => product.Title.Contains("polo", StringComparison.OrdinalIgnoreCase)
        );

    /// <summary>The title says "polo" outside the names of brands.</summary>
    public static AttributeRule OutsideBrands { get; } =
        new(
            "\"polo\" in the title outside brand names",
            product =>
                WithoutBrands(product.Title).Contains("polo", StringComparison.OrdinalIgnoreCase)
        );

    /// <summary>A title without the names of brands that have the word.</summary>
    internal static string WithoutBrands(string title) => Brands().Replace(title, " ");

    [GeneratedRegex(
        @"\bU\.?\s?S\.?\s?Polo(\s+Assn?\.?)?|\bClassic\s+Polo\b|\bRegent\s+Polo(\s+Club)?\b",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Brands();
}
