using ClosetCompanion.Catalog;
using ClosetCompanion.Catalog.Store;

namespace ClosetCompanion.Search.Describing;

/// <summary>
/// Says of products what their pictures show, where their table says nothing: kind, colour, whom they are for, and the
/// pattern of garments whose kind nobody said either. Only what is likely is said.
/// </summary>
/// <param name="describer">Describes pictures.</param>
internal sealed class DescribedFields(PictureDescriber describer)
{
    /// <summary>What is less likely is not said. How often the rest is right: docs/search.md.</summary>
    public const double LeastProbability = 0.8;

    private const string Kind = "kind";
    private const string Pattern = "pattern";

    // The attribute of a picture, the field that it stands in for, and where the facts have that field.
    private static readonly (string Attribute, string Field, int Place)[] _fields =
    [
        (Kind, Kind, ProductFacts.PlaceOf(nameof(Product.Category))),
        ("colour", "colour", ProductFacts.PlaceOf(nameof(Product.Colour))),
        ("for", "gender", ProductFacts.PlaceOf(nameof(Product.Gender))),
        (Pattern, Pattern, ProductFacts.PlaceOf(nameof(Product.Pattern))),
    ];

    // A plain watch and a striped perfume are not what anybody looks for.
    private static readonly HashSet<string> _withPattern = new(StringComparer.Ordinal)
    {
        "t-shirt",
        "shirt",
        "top",
        "tunic",
        "kurta",
        "saree",
        "dupatta",
        "dress",
        "skirt",
        "trousers",
        "shorts",
        "sweater",
        "sweatshirt",
        "jacket",
        "scarf",
        "tie",
    };

    /// <summary>Whether a picture may say something that is not known about a product.</summary>
    public static bool AreMissing(ProductFacts facts) =>
        _fields.Any(field => field.Attribute != Pattern && IsMissing(facts, field));

    /// <summary>Fields with their values; none of those that the product has already.</summary>
    /// <param name="facts">What is known about the product.</param>
    /// <param name="picture">The unit vector of its main picture.</param>
    public IReadOnlyList<KeyValuePair<string, string>> Of(
        ProductFacts facts,
        ReadOnlySpan<float> picture
    )
    {
        var described = describer
            .Describe(picture)
            .ToDictionary(said => said.Attribute, StringComparer.Ordinal);
        var hasPattern =
            IsMissing(facts, _fields[0])
            && described[Kind].Probability >= LeastProbability
            && _withPattern.Contains(described[Kind].Value);
        return
        [
            .. _fields
                .Where(field =>
                    IsMissing(facts, field)
                    && described[field.Attribute].Probability >= LeastProbability
                    && (field.Attribute != Pattern || hasPattern)
                )
                .Select(field =>
                    KeyValuePair.Create(field.Field, Written(described[field.Attribute].Value))
                ),
        ];
    }

    private static bool IsMissing(
        ProductFacts facts,
        (string Attribute, string Field, int Place) field
    ) =>
        facts.Values[field.Place] switch
        {
            null or "" => true,
            IReadOnlyList<string> values => values.Count == 0,
            _ => false,
        } && !facts.Attributes.ContainsKey(field.Field);

    // As catalogues write values: "T-shirt".
    private static string Written(string value) => char.ToUpperInvariant(value[0]) + value[1..];
}
