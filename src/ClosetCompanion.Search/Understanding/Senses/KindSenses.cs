using ClosetCompanion.Catalog.Lexicon;
using ClosetCompanion.Search.Understanding.Readings;

namespace ClosetCompanion.Search.Understanding.Senses;

/// <summary>What English words for kinds name: a kind, several (shoes), or a style of some (aviators).</summary>
internal sealed class KindSenses
{
    private const string Styles = "styles";

    private readonly ShopperWords _shopper;
    private readonly SearchWords _search;
    private readonly Dictionary<string, List<string>> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _titles = new(StringComparer.Ordinal);
    private readonly HashSet<string> _plain = new(StringComparer.Ordinal);

    public KindSenses(FashionLexicon lexicon)
    {
        (_shopper, _search) = (lexicon.Shopper, lexicon.Search);
        foreach (var (name, words) in _shopper.Kinds)
        {
            AddPlain(name, words, [name]);
        }
        var families = _search.Families["categories"];
        foreach (var (category, words) in _shopper.Categories)
        {
            AddPlain(category, words, families.GetValueOrDefault(category, []));
        }
        foreach (var style in _shopper.Details.Where(detail => detail.Group == Styles))
        {
            AddStyle(style);
        }
        foreach (var (word, meant) in _search.Meanings["kinds"])
        {
            _names[word] = [.. meant];
        }
    }

    /// <summary>By word what it names; words that name nothing are left out.</summary>
    public Dictionary<string, Sense> ByWord() =>
        _names
            .Where(entry => entry.Value.Count > 0)
            .ToDictionary(
                entry => entry.Key,
                entry => new Sense(PartGroup.Kind, English(entry.Key))
                {
                    Names = entry.Value,
                    TitleWords = _titles.GetValueOrDefault(entry.Key, []),
                    IsStyle = _titles.ContainsKey(entry.Key) && !_plain.Contains(entry.Key),
                },
                StringComparer.Ordinal
            );

    // The set writes "Tshirts" and "Perfume and Body Mist"; people and models know other words better.
    private string English(string word)
    {
        if (word is "t shirt" or "tshirt" or "tshirts")
        {
            return _shopper.Kinds["Tshirts"][0];
        }
        var name = _shopper.Kinds.Keys.FirstOrDefault(key => key.ToLowerInvariant() == word);
        return name is "Tshirts" || name?.Contains(" and ", StringComparison.Ordinal) == true
            ? _shopper.Kinds[name][0]
            : word;
    }

    private void AddPlain(string name, IEnumerable<string> words, IReadOnlyList<string> meant)
    {
        foreach (var word in words.Prepend(name).Select(word => word.ToLowerInvariant()))
        {
            _plain.Add(word);
            Append(_names, word, meant);
        }
    }

    private void AddStyle(LexiconDetail style)
    {
        foreach (var word in style.Words)
        {
            Append(_names, word, style.Kinds);
            Append(_titles, word, style.Title);
        }
    }

    private static void Append(
        Dictionary<string, List<string>> lists,
        string word,
        IReadOnlyList<string> more
    )
    {
        if (!lists.TryGetValue(word, out var list))
        {
            lists[word] = list = [];
        }
        list.AddRange(more.Where(item => !list.Contains(item, StringComparer.Ordinal)));
    }
}
