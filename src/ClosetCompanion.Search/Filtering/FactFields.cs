using ClosetCompanion.Catalog;
using ClosetCompanion.Catalog.Store;

namespace ClosetCompanion.Search.Filtering;

/// <summary>How the columns are made of the facts about products: one for each field, and what is special about a few.</summary>
internal static class FactFields
{
    private static readonly int _category = ProductFacts.PlaceOf(nameof(Product.Category));
    private static readonly int _colour = ProductFacts.PlaceOf(nameof(Product.Colour));
    private static readonly int _otherColours = ProductFacts.PlaceOf(nameof(Product.OtherColours));
    private static readonly int _saleFrom = ProductFacts.PlaceOf(nameof(Product.SaleFrom));
    private static readonly int _saleTo = ProductFacts.PlaceOf(nameof(Product.SaleTo));

    /// <summary>The fields that are counted, in their order; what is read is a text, several texts or null.</summary>
    public static IEnumerable<(string Name, Func<ProductFacts, object?> Read)> Counted
    {
        get
        {
            for (var place = 0; place < ProductFacts.Fields.Count; place++)
            {
                var fact = ProductFacts.Fields[place];
                if (fact.IsFacet)
                {
                    yield return (fact.Name, ReaderOf(place));
                }
                if (place == _category)
                {
                    yield return (FieldNames.Kind, ReadKind);
                }
            }
        }
    }

    /// <summary>The fields that are numbers, with their places among the facts.</summary>
    public static IReadOnlyList<(string Name, int Place)> Numbers { get; } =
    [
        .. ProductFacts
            .Fields.Select((field, place) => (field, place))
            .Where(entry => entry.field.IsRange)
            .Select(entry => (entry.field.Name, entry.place)),
    ];

    /// <summary>From when and until when the sale price of a product holds.</summary>
    public static (DateTimeOffset? From, DateTimeOffset? To) SaleOf(ProductFacts facts) =>
        ((DateTimeOffset?)facts.Values[_saleFrom], (DateTimeOffset?)facts.Values[_saleTo]);

    private static Func<ProductFacts, object?> ReaderOf(int place) =>
        place == _colour ? ReadColours : facts => facts.Values[place];

    // A product counts for each of its colours.
    private static object? ReadColours(ProductFacts facts) =>
        facts.Values[_otherColours] is IReadOnlyList<string> { Count: > 0 } others
            ? (IReadOnlyList<string>)
                [
                    .. (
                        (string?)facts.Values[_colour] is { Length: > 0 } main
                            ? [main]
                            : (string[])[]
                    ),
                    .. others,
                ]
            : facts.Values[_colour];

    private static string? ReadKind(ProductFacts facts) =>
        facts.Values[_category] is IReadOnlyList<string> { Count: > 0 } category
            ? category[^1]
            : null;
}
