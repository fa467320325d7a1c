using System.Runtime.InteropServices;
using ClosetCompanion.Catalog;
using ClosetCompanion.Search.Understanding.Senses;
using ClosetCompanion.Search.Understanding.Words;

namespace ClosetCompanion.Search.Understanding.Vocabulary;

/// <summary>Learns the words and values of a catalogue from its products. What was built stays as it is when more is learned.</summary>
public sealed class CatalogueVocabularyBuilder
{
    // Rarer values are codes and slips more often than words.
    private const int FewestProducts = 2;
    private const int LongestValue = 40;
    private const int MostValues = 1_000;

    private readonly WordSplitter _splitter = FashionWords.Current.Splitter;
    private readonly WordKeys _keys = new(FashionWords.Current.Splitter);
    private readonly HashSet<string> _said = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Field, string Value), int> _values = [];
    private readonly Dictionary<string, int> _columnBrands = new(StringComparer.OrdinalIgnoreCase);
    private readonly TitleBrands _titleBrands = new();
    private readonly HashSet<ulong> _titles = [];
    private readonly HashSet<ulong> _ids = [];

    /// <summary>Learns from a product.</summary>
    public void Add(Product product)
    {
        ArgumentNullException.ThrowIfNull(product);
        _titles.Add(TextSet.Hash(product.Title));
        _ids.Add(TextSet.Hash(product.Id));
        var named = Named(product).ToArray();
        Count(
            new[] { product.Title, product.Brand, product.Description }
                .Concat(named.Select(value => value.Value))
                .OfType<string>()
        );
        foreach (var value in named)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(_values, value, out _)++;
        }
        if (product.Brand is { Length: > 0 } brand)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(_columnBrands, brand, out _)++;
        }
        else
        {
            _titleBrands.Add(_splitter.Split(product.Title, TitleBrands.WordsLookedAt));
        }
    }

    /// <summary>What was learned.</summary>
    public CatalogueVocabulary Build() =>
        new()
        {
            Words = new Dictionary<string, int>(_words, StringComparer.Ordinal),
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
            Brands =
                _columnBrands.Count > 0
                    ? new Dictionary<string, int>(_columnBrands, StringComparer.OrdinalIgnoreCase)
                    : _titleBrands.Found(),
            HasBrandColumn = _columnBrands.Count > 0,
            Titles = TextSet.Of([.. _titles]),
            Ids = TextSet.Of([.. _ids]),
        };

    // Each word once for a product.
    private void Count(IEnumerable<string> texts)
    {
        _said.Clear();
        foreach (var text in texts)
        {
            _keys.AddTo(_said, text);
        }
        foreach (var word in _said)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(_words, word, out _)++;
        }
    }

    private static IEnumerable<(string Field, string Value)> Named(Product product)
    {
        (string Field, string? Value)[] fields =
        [
            ("kind", product.Kind),
            ("colour", product.Colour),
            .. product.OtherColours.Select(colour => ("colour", (string?)colour)),
            ("gender", product.Gender),
            ("ageGroup", product.AgeGroup),
            ("season", product.Season),
            ("usage", product.Usage),
            ("material", product.Material),
            ("pattern", product.Pattern),
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
