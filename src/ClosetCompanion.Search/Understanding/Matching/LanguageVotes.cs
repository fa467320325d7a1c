using ClosetCompanion.Search.Understanding.Senses;
using ClosetCompanion.Search.Understanding.Words;

namespace ClosetCompanion.Search.Understanding.Matching;

/// <summary>How much speaks for each language: "rot" is German beside "Kleid", and a slip in an English query.</summary>
internal sealed class LanguageVotes
{
    // Most queries are English, and its words are the ones that others borrow.
    private const double EnglishStart = 0.6;
    private const double Filler = 0.5;
    private const double Exact = 0.75;

    private readonly Dictionary<string, double> _votes = new(StringComparer.Ordinal)
    {
        [Entry.English] = EnglishStart,
    };

    private LanguageVotes() { }

    /// <summary>Counts the words of a query.</summary>
    public static LanguageVotes Of(IReadOnlyList<Word> words, WordIndex index)
    {
        var counted = new LanguageVotes();
        foreach (var word in words)
        {
            counted.Count(index.Find(word.Key), word);
            if (word.Text.Any(Letters.IsKana))
            {
                counted.Add("ja", 1);
            }
        }
        return counted;
    }

    /// <summary>What speaks for a language.</summary>
    public double For(string language) => _votes.GetValueOrDefault(language);

    /// <summary>What a word is in this query, where it is several things in several languages.</summary>
    /// <param name="entries">What it may be; at least one.</param>
    /// <param name="written">The word in small letters with accents.</param>
    public Entry Choose(IReadOnlyList<Entry> entries, string written) =>
        entries.Count == 1 ? entries[0] : entries.MaxBy(entry => Score(entry, written))!;

    private double Score(Entry entry, string written) =>
        (entry.Language.Length == 0 ? 1 : For(entry.Language))
        + (entry.Language == Entry.English ? 0.3 : 0)
        + (entry.Exact == written ? Exact : 0)
        + (entry.Names ? 0.2 : 0);

    private void Count(IReadOnlyList<Entry> entries, Word word)
    {
        var written = Letters.Lower(word.Text);
        var exact = entries.Where(entry => entry.Exact == written).ToArray();
        var counting = exact.Length > 0 ? exact : [.. entries];
        var languages = counting.DistinctBy(entry => entry.Language).ToArray();
        foreach (var entry in languages)
        {
            Add(entry.Language, (entry.Names ? 1 : Filler) / languages.Length);
        }
    }

    private void Add(string language, double vote) =>
        _votes[language] = _votes.GetValueOrDefault(language) + vote;
}
