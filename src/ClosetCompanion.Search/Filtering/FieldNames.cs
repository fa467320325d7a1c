using ClosetCompanion.Catalog.Fields;

namespace ClosetCompanion.Search.Filtering;

/// <summary>The names that filters, facets and orders take.</summary>
internal static class FieldNames
{
    public const string Catalogue = "catalogue";
    public const string Kind = "kind";
    public const string Price = "price";
    public const string SalePrice = "salePrice";
    public const string OriginalPrice = "originalPrice";

    // American spelling.
    private static readonly Dictionary<string, string> _otherNames = new(
        StringComparer.OrdinalIgnoreCase
    )
    {
        ["catalog"] = Catalogue,
        ["color"] = "colour",
    };

    /// <summary>The one name of a field that has several, in its one way to write it; of an attribute in lower case.</summary>
    public static string Of(string field)
    {
        field = _otherNames.GetValueOrDefault(field, field);
        return ProductFields.Find(field)?.Name ?? field.ToLowerInvariant();
    }
}
