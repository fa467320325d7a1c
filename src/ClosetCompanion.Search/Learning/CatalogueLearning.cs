using ClosetCompanion.Catalog;
using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Search.Understanding.Vocabulary;

namespace ClosetCompanion.Search.Learning;

/// <summary>
/// What is known of the words of one catalogue. Words are only ever added: what a changed product said before stays, until
/// so many products have changed that all is learned anew.
/// </summary>
/// <param name="lessons">How often it had learned something before it was learned anew.</param>
internal sealed class CatalogueLearning(long lessons)
{
    private const int FewChanges = 100;
    private const int ChangedShare = 10;

    private readonly CatalogueVocabularyBuilder _builder = new();

    // By product what it said, to tell a new price from new words.
    private readonly Dictionary<long, int> _said = [];
    private CatalogueVocabulary? _built;
    private int _changed;

    /// <summary>The version of the catalogue that was read.</summary>
    public long Version { get; set; }

    /// <summary>How often it has learned something: rises with every new word.</summary>
    public long Lessons { get; private set; } = lessons;

    /// <summary>Whether so much of it is no longer true that it is to be learned anew.</summary>
    public bool IsWornOut => _changed > FewChanges + (_said.Count / ChangedShare);

    /// <summary>What was learned.</summary>
    public CatalogueVocabulary Vocabulary => _built ??= _builder.Build();

    /// <summary>Learns from a product, unless it says what it said before.</summary>
    public void Add(StoredProduct product)
    {
        var says = Fingerprint(product.Product);
        if (_said.TryGetValue(product.Key, out var said))
        {
            if (said == says)
            {
                return;
            }
            _changed++;
        }
        _said[product.Key] = says;
        _builder.Add(product.Product);
        _built = null;
        Lessons++;
    }

    /// <summary>Notes that a product is gone. Its words stay.</summary>
    public void Remove(long key)
    {
        if (_said.Remove(key))
        {
            _changed++;
        }
    }

    private static int Fingerprint(Product product)
    {
        var fingerprint = new HashCode();
        fingerprint.Add(product.Title);
        fingerprint.Add(product.Brand);
        fingerprint.Add(product.Description);
        fingerprint.Add(product.Colour);
        fingerprint.Add(product.Gender);
        fingerprint.Add(product.AgeGroup);
        fingerprint.Add(product.Season);
        fingerprint.Add(product.Usage);
        fingerprint.Add(product.Material);
        fingerprint.Add(product.Pattern);
        foreach (var text in product.Category.Concat(product.OtherColours))
        {
            fingerprint.Add(text);
        }
        foreach (
            var (name, value) in product.Attributes.OrderBy(
                attribute => attribute.Key,
                StringComparer.Ordinal
            )
        )
        {
            fingerprint.Add(name);
            fingerprint.Add(value);
        }
        return fingerprint.ToHashCode();
    }
}
