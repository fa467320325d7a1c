using ClosetCompanion.Search.Understanding.Senses;

namespace ClosetCompanion.Search.Understanding.Vocabulary;

/// <summary>A catalogue's brands, and those of its values that the lexicon does not know, as words that can be read.</summary>
internal sealed class CatalogueWords
{
    private const int FewestProducts = 3;

    // Which letters stand for a number of things, as "s" and "m" do.
    private const int ShortestValue = 3;

    public CatalogueWords(CatalogueVocabulary vocabulary, FashionWords fashion)
    {
        Vocabulary = vocabulary;
        foreach (var (brand, products) in vocabulary.Brands)
        {
            if (products >= FewestProducts && fashion.Key(brand) is { Length: > 1 } key)
            {
                Index.Add(
                    key,
                    new Entry(brand.ToLowerInvariant(), "", Roles.None, []) { Brand = brand }
                );
            }
        }
        foreach (var brand in fashion.BrandsWithGarments)
        {
            var key = fashion.Key(brand);
            if (key.Split(' ').All(word => vocabulary.Words.ContainsKey(word)))
            {
                Index.Add(key, new Entry(brand, "", Roles.None, []) { Brand = brand });
            }
        }
        foreach (var value in vocabulary.Values)
        {
            var key = fashion.Key(value.Value);
            if (key.Length >= ShortestValue && fashion.Index.Find(key).Count == 0)
            {
                Index.Add(
                    key,
                    new Entry(value.Value.ToLowerInvariant(), "", Roles.None, []) { Value = value }
                );
            }
        }
    }

    /// <summary>What the catalogue says.</summary>
    public CatalogueVocabulary Vocabulary { get; }

    /// <summary>Its words.</summary>
    public WordIndex Index { get; } = new();

    /// <summary>How many products have a word.</summary>
    public int Count(string key) => Vocabulary.Words.GetValueOrDefault(key);
}
