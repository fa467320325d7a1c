using ClosetCompanion.Catalog.Lexicon;

namespace ClosetCompanion.Search.Understanding.Senses;

/// <summary>What English words for kinds name: a kind, several (shoes), or a style of some (aviators).</summary>
internal sealed class KindSenses
{
    private const string Styles = "styles";

    private readonly ShopperWords shopper;
    private readonly SearchWords search;
    private readonly Dictionary<string, List<string>> names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> titles = new(StringComparer.Ordinal);
    private readonly HashSet<string> plain = new(StringComparer.Ordinal);

    public KindSenses(FashionLexicon lexicon)
    {
        (shopper, search) = (lexicon.Shopper, lexicon.Search);
        foreach (var (name, words) in shopper.Kinds)
        {
            AddPlain(name, words, [name]);
        }
        var families = search.Families["categories"];
        foreach (var (category, words) in shopper.Categories)
        {
            AddPlain(category, words, families.GetValueOrDefault(category, []));
        }
        foreach (var style in shopper.Details.Where(detail => detail.Group == Styles))
        {
            AddStyle(style);
        }
        foreach (var (word, meant) in search.Meanings["kinds"])
        {
            names[word] = [.. meant];
        }
    }

    /// <summary>By word what it names; words that name nothing are left out.</summary>
    public Dictionary<string, Sense> ByWord() =>
        names
            .Where(entry => entry.Value.Count > 0)
            .ToDictionary(
                entry => entry.Key,
                entry => new Sense(PartGroup.Kind, English(entry.Key))
                {
                    Names = entry.Value,
                    TitleWords = titles.GetValueOrDefault(entry.Key, []),
                    IsStyle = titles.ContainsKey(entry.Key) && !plain.Contains(entry.Key),
                },
                StringComparer.Ordinal
            );

    // The set writes "Tshirts" and "Perfume and Body Mist"; people and models know other words better.
    private string English(string word)
    {
        if (word is "t shirt" or "tshirt" or "tshirts")
        {
            return shopper.Kinds["Tshirts"][0];
        }
        var name = shopper.Kinds.Keys.FirstOrDefault(key => key.ToLowerInvariant() == word);
        return name is "Tshirts" || name?.Contains(" and ", StringComparison.Ordinal) == true
            ? shopper.Kinds[name][0]
            : word;
    }

    private void AddPlain(string name, IEnumerable<string> words, IReadOnlyList<string> meant)
    {
        foreach (var word in words.Prepend(name).Select(word => word.ToLowerInvariant()))
        {
            plain.Add(word);
            Append(names, word, meant);
        }
    }

    private void AddStyle(LexiconDetail style)
    {
        foreach (var word in style.Words)
        {
            Append(names, word, style.Kinds);
            Append(titles, word, style.Title);
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
