using ClosetCompanion.Catalog;
using ClosetCompanion.Search.Understanding.Senses;
using ClosetCompanion.Search.Understanding.Words;

namespace ClosetCompanion.Search.Understanding.Vocabulary;

/// <summary>Learns the words and values of a catalogue from its products.</summary>
public sealed class CatalogueVocabularyBuilder
{
    // Rarer values are codes and slips more often than words.
    private const int FewestProducts = 2;
    private const int LongestValue = 40;
    private const int MostValues = 1_000;

    private readonly WordSplitter _splitter = FashionWords.Current.Splitter;
    private readonly Dictionary<string, int> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Field, string Value), int> _values = [];
    private readonly Dictionary<string, int> _columnBrands = new(StringComparer.OrdinalIgnoreCase);
    private readonly TitleBrands _titleBrands = new();
    private readonly List<string> _titles = [];
    private readonly List<string> _ids = [];

    /// <summary>Learns from a product.</summary>
    public void Add(Product product)
    {
        ArgumentNullException.ThrowIfNull(product);
        _titles.Add(product.Title);
        _ids.Add(product.Id);
        var named = Named(product).ToArray();
        foreach (var word in WordsOf(product, named))
        {
            _words[word] = _words.GetValueOrDefault(word) + 1;
        }
        foreach (var value in named)
        {
            _values[value] = _values.GetValueOrDefault(value) + 1;
        }
        if (product.Brand is { Length: > 0 } brand)
        {
            _columnBrands[brand] = _columnBrands.GetValueOrDefault(brand) + 1;
        }
        else
        {
            _titleBrands.Add(_splitter.Split(product.Title));
        }
    }

    /// <summary>What was learned.</summary>
    public CatalogueVocabulary Build() =>
        new()
        {
            Words = _words,
            Values =
            [
                .. _values
                    .Where(entry => entry.Value >= FewestProducts)
                    .GroupBy(entry => entry.Key.Field, StringComparer.Ordinal)
                    .SelectMany(field =>
                        field.OrderByDescending(entry => entry.Value).Take(MostValues)
                    )
                    .Select(entry => new AttributeValue(
                        entry.Key.Field,
                        entry.Key.Value,
                        entry.Value
                    )),
            ],
            Brands = _columnBrands.Count > 0 ? _columnBrands : _titleBrands.Found(),
            HasBrandColumn = _columnBrands.Count > 0,
            Titles = new TextSet(_titles),
            Ids = new TextSet(_ids),
        };

    private HashSet<string> WordsOf(Product product, (string Field, string Value)[] named) =>
        new[] { product.Title, product.Brand, product.Description }
            .Concat(named.Select(value => value.Value))
            .OfType<string>()
            .SelectMany(_splitter.Split)
            .Select(word => word.Key)
            .ToHashSet(StringComparer.Ordinal);

    private static IEnumerable<(string Field, string Value)> Named(Product product)
    {
        (string Field, string? Value)[] fields =
        [
            ("kind", product.Kind),
            ("colour", product.Colour),
            ("gender", product.Gender),
            ("season", product.Season),
            ("usage", product.Usage),
            .. product.Category.SkipLast(1).Select(level => ("category", (string?)level)),
            .. product.Attributes.Select(attribute => (attribute.Key, (string?)attribute.Value)),
        ];
        return fields
            .Where(field =>
                field.Value is { Length: > 1 and <= LongestValue } value && value.Any(char.IsLetter)
            )
            .Select(field => (field.Field, field.Value!))
            .Distinct();
    }
}
