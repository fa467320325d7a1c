namespace ClosetCompanion.Search.Understanding.Senses;

/// <summary>All words and phrases that are known, in the form in which words are compared.</summary>
internal sealed class WordIndex
{
    private readonly Dictionary<string, List<Entry>> _exact = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Language, string Stem), Entry> _stems = [];

    private readonly Dictionary<string, int> _longest = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Language, string Stem), int> _longestStems = [];

    /// <summary>How many words the longest phrase has that begins with a word; 1 where none does.</summary>
    public int LongestFrom(string first) => _longest.GetValueOrDefault(first, 1);

    /// <summary>The same for phrases whose words have lost their endings.</summary>
    public int LongestFrom(string language, string firstStem) =>
        _longestStems.GetValueOrDefault((language, firstStem), 1);

    /// <summary>Every word and phrase.</summary>
    public IEnumerable<string> Keys => _exact.Keys;

    /// <summary>What a word or phrase is, in every language that has it.</summary>
    public IReadOnlyList<Entry> Find(string key) =>
        _exact.TryGetValue(key, out var found) ? found : [];

    /// <summary>What a word is in a language, whatever its ending.</summary>
    /// <param name="language">The language.</param>
    /// <param name="stem">The word or phrase, each word without its ending.</param>
    public Entry? FindStem(string language, string stem) =>
        _stems.GetValueOrDefault((language, stem));

    /// <summary>Adds what a word is. Two roles of one word in one language become one entry; a name hides fillers.</summary>
    public void Add(string key, Entry entry)
    {
        var (first, length) = Phrase(key);
        _longest[first] = Math.Max(LongestFrom(first), length);
        if (!_exact.TryGetValue(key, out var entries))
        {
            _exact[key] = entries = [];
        }
        var same = entries.FindIndex(other =>
            other.Language == entry.Language && (other.Exact == entry.Exact || !other.Names)
        );
        if (same < 0)
        {
            entries.Add(entry);
        }
        else
        {
            entries[same] = Merge(entries[same], entry);
        }
    }

    /// <summary>Adds what a word is without its ending, unless another word has that stem.</summary>
    public void AddStem(string stem, Entry entry)
    {
        var (first, length) = Phrase(stem);
        _longestStems[(entry.Language, first)] = Math.Max(
            LongestFrom(entry.Language, first),
            length
        );
        _stems.TryAdd((entry.Language, stem), entry);
    }

    private static (string First, int Words) Phrase(string key)
    {
        var words = key.Split(' ');
        return (words[0], words.Length);
    }

    private static Entry Merge(Entry first, Entry second)
    {
        var names = first.Names ? first : second;
        return names with { Roles = first.Roles | second.Roles };
    }
}
