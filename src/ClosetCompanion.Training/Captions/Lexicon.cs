using ClosetCompanion.Catalog;
using ClosetCompanion.Catalog.Lexicon;

namespace ClosetCompanion.Training.Captions;

/// <summary>
/// The words that shoppers use for what a catalogue calls by its own names; data in <c>lexicon.json</c> and <c>en.json</c>
/// of the catalogue.
/// </summary>
internal sealed class Lexicon
{
    public const string Kinds = "kinds";
    public const string Categories = "categories";
    public const string Colours = "colours";
    public const string People = "people";
    public const string Usages = "usages";
    public const string Brands = "brands";
    public const string Patterns = "patterns";
    public const string Materials = "materials";
    public const string Styles = "styles";

    /// <summary>How often <see cref="Pick"/> takes the catalogue's own name, however many other words there are.</summary>
    private const double OwnNameShare = 0.3;

    private readonly ShopperWords _file;
    private readonly IReadOnlyList<LexiconDetail> _details;
    private readonly Dictionary<string, IReadOnlyDictionary<string, IReadOnlyList<string>>> _words;

    private Lexicon(FashionLexicon all)
    {
        _file = all.Shopper;
        var more = new MoreWords(all);
        _details = [.. _file.Details.Select(more.AddTo)];
        _words = new(StringComparer.Ordinal)
        {
            [Kinds] = more.AddTo(Kinds, _file.Kinds),
            [Categories] = _file.Categories,
            [Colours] = more.AddTo(Colours, _file.Colours),
            [People] = more.AddTo(People, _file.People),
            [Usages] = more.AddTo(Usages, _file.Usages),
        };
    }

    /// <summary>Sentences that people put around what they look for; <c>{0}</c> is that.</summary>
    public IReadOnlyList<string> Templates => _file.Templates;

    /// <summary>Reads the lexicon that comes with the program.</summary>
    public static Lexicon Load() => new(FashionLexicon.Current);

    /// <summary>
    /// The catalogue's own name in lower case, and after it the words of shoppers. Words with "for" or "with" come
    /// after the noun.
    /// </summary>
    /// <param name="group">One of the groups above.</param>
    /// <param name="name">What the catalogue says: <c>Tshirts</c>, <c>Navy Blue</c>, <c>Men</c>.</param>
    public IReadOnlyList<string> Words(string group, string name)
    {
        var own = name.ToLowerInvariant();
        return _words.TryGetValue(group, out var names) && names.TryGetValue(name, out var words)
            ? [own, .. words.Where(word => word != own)]
            : [own];
    }

    /// <summary>One of a name's words; which one <paramref name="random"/> decides.</summary>
    /// <param name="words">The own name first, as from <see cref="Words"/>.</param>
    /// <param name="random">The source of chance.</param>
    public static string Pick(IReadOnlyList<string> words, Random random) =>
        words.Count == 1 || random.NextDouble() < OwnNameShare
            ? words[0]
            : words[random.Next(1, words.Count)];

    /// <summary>What the title says beyond the catalogue's columns: patterns, materials, styles of a kind.</summary>
    public IEnumerable<LexiconDetail> DetailsOf(Product product)
    {
        var title = TitleWords.Of(product.Title).Without(_file.BrandsWithGarments);
        return _details.Where(detail => detail.Fits(product.Kind, product.Gender, title));
    }
}
