using ClosetCompanion.Catalog.Lexicon;

namespace ClosetCompanion.Search.Understanding.Senses;

/// <summary>Which words mean just the same, so that every wording of a wish is searched for alike.</summary>
internal sealed class Synonyms
{
    private readonly SenseBook _senses;
    private readonly IReadOnlyDictionary<string, IReadOnlyList<string>> _words;
    private readonly Dictionary<string, string> _names;

    public Synonyms(SearchWords search, SenseBook senses)
    {
        (_senses, _words) = (senses, search.Same);
        _names = search
            .Same.SelectMany(set => set.Value.Append(set.Key).Select(word => (word, set.Key)))
            .ToDictionary(pair => pair.word, pair => pair.Key, StringComparer.Ordinal);
    }

    /// <summary>What a word of the lexicon is best called: "handbag" for "hand bags", "skirt" for "skirts".</summary>
    public string NameOf(Sense sense) =>
        _names.TryGetValue(sense.English, out var name) ? name : Singular(sense) ?? sense.English;

    /// <summary>What says the same in titles: its title words, its best name, and all words that mean the same.</summary>
    public IEnumerable<string> WordsOf(Sense sense)
    {
        var name = NameOf(sense);
        return (_senses.FindAny(name) ?? sense)
            .TitleWords.Concat(sense.TitleWords)
            .Append(name)
            .Concat(_words.GetValueOrDefault(name, []));
    }

    private string? Singular(Sense sense) =>
        sense.English is [.., not 's', 's']
        && _senses.FindAny(sense.English[..^1]) is { } other
        && other.Group == sense.Group
        && other.Names.ToHashSet(StringComparer.Ordinal).SetEquals(sense.Names)
            ? other.English
            : null;
}
