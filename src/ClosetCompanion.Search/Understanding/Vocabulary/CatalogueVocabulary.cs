using ClosetCompanion.Search.Understanding.Senses;

namespace ClosetCompanion.Search.Understanding.Vocabulary;

/// <summary>The words and values of the products that a query is asked of, so that a shop's own words are understood.</summary>
/// <remarks>Immutable. <see cref="CatalogueVocabularyBuilder"/> makes one from products.</remarks>
public sealed record CatalogueVocabulary
{
    /// <summary>Nothing: only the lexicon is known.</summary>
    public static CatalogueVocabulary Empty { get; } = new();

    /// <summary>
    /// Words of titles, brands, descriptions and attributes with the number of products that have them, in small letters
    /// without accents.
    /// </summary>
    public IReadOnlyDictionary<string, int> Words { get; init; } =
        new Dictionary<string, int>(StringComparer.Ordinal);

    /// <summary>Values of kind, category, colour, gender, usage, season and of other attributes.</summary>
    public IReadOnlyList<AttributeValue> Values { get; init; } = [];

    /// <summary>Brands, as the catalogue writes them, with the number of products.</summary>
    public IReadOnlyDictionary<string, int> Brands { get; init; } =
        new Dictionary<string, int>(StringComparer.Ordinal);

    /// <summary>Whether brands stand in a column of their own, so that they can be filtered by.</summary>
    public bool HasBrandColumn { get; init; }

    /// <summary>The titles of all products.</summary>
    public TextSet Titles { get; init; } = TextSet.Empty;

    /// <summary>The ids of all products.</summary>
    public TextSet Ids { get; init; } = TextSet.Empty;

    /// <summary>What several catalogues have together.</summary>
    public static CatalogueVocabulary Join(IReadOnlyList<CatalogueVocabulary> catalogues)
    {
        ArgumentNullException.ThrowIfNull(catalogues);
        return catalogues.Count switch
        {
            0 => Empty,
            1 => catalogues[0],
            _ => new CatalogueVocabulary
            {
                Words = Sum(catalogues.SelectMany(one => one.Words), StringComparer.Ordinal),
                Values =
                [
                    .. catalogues
                        .SelectMany(one => one.Values)
                        .GroupBy(value => (value.Field, value.Value))
                        .Select(same =>
                            same.First() with
                            {
                                Products = same.Sum(value => value.Products),
                            }
                        )
                        .OrderByDescending(value => value.Products),
                ],
                Brands = Sum(
                    catalogues.SelectMany(one => one.Brands),
                    StringComparer.OrdinalIgnoreCase
                ),
                HasBrandColumn = catalogues.Any(one => one.HasBrandColumn),
                Titles = TextSet.Join(catalogues.Select(one => one.Titles)),
                Ids = TextSet.Join(catalogues.Select(one => one.Ids)),
            },
        };
    }

    private static Dictionary<string, int> Sum(
        IEnumerable<KeyValuePair<string, int>> counts,
        StringComparer comparer
    )
    {
        var sum = new Dictionary<string, int>(comparer);
        foreach (var (word, products) in counts)
        {
            sum[word] = sum.GetValueOrDefault(word) + products;
        }
        return sum;
    }
}
