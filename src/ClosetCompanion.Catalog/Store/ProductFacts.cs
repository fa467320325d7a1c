using ClosetCompanion.Catalog.Fields;

namespace ClosetCompanion.Catalog.Store;

/// <summary>What products are filtered, counted, sorted and folded by.</summary>
/// <param name="Values">
/// Its value of each of <see cref="Fields"/>, in their order; null where it has none. Equal values of many products are one
/// object.
/// </param>
/// <param name="Attributes">By name.</param>
public sealed record ProductFacts(
    IReadOnlyList<object?> Values,
    IReadOnlyDictionary<string, string> Attributes
)
{
    // Neither counted nor a range of their own, but colours and prices are made of them.
    private static readonly string[] _parts =
    [
        nameof(Product.OtherColours),
        nameof(Product.SaleFrom),
        nameof(Product.SaleTo),
    ];

    /// <summary>The fields that are part of the facts.</summary>
    public static IReadOnlyList<ProductField> Fields { get; } =
    [
        .. ProductFields.All.Where(field =>
            field.IsFacet
            || field.IsRange
            || _parts.Contains(field.Name, StringComparer.OrdinalIgnoreCase)
        ),
    ];

    /// <summary>Products of a catalogue with the same value are variants of one another.</summary>
    public string? VariantGroup { get; init; }

    /// <summary>A number for the main picture; products with the same number show the same bytes.</summary>
    public long? MainPicture { get; init; }

    /// <summary>The place of a field in <see cref="Fields"/>.</summary>
    /// <exception cref="KeyNotFoundException">The field is no part of the facts.</exception>
    public static int PlaceOf(string field)
    {
        for (int place = 0; place < Fields.Count; place++)
        {
            if (Fields[place].Name.Equals(field, StringComparison.OrdinalIgnoreCase))
            {
                return place;
            }
        }
        throw new KeyNotFoundException($"{field} is no field that products are filtered by.");
    }
}
