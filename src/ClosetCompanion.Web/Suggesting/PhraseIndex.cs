namespace ClosetCompanion.Web.Suggesting;

/// <summary>Phrases that are found by the beginnings of their words; never changed once it is made.</summary>
internal sealed class PhraseIndex
{
    private static readonly char[] _between = [' ', '-', '/', '&', ',', '.', '(', ')', '\'', '’'];

    private readonly string[] _phrases;

    // Each word of each phrase, in order, so that a beginning is one range of them.
    private readonly (string Word, int Phrase)[] _words;

    /// <param name="counts">The phrases, each with how much it is worth.</param>
    public PhraseIndex(IReadOnlyDictionary<string, int> counts)
    {
        _phrases =
        [
            .. counts
                .OrderByDescending(phrase => phrase.Value)
                .ThenBy(phrase => phrase.Key.Length)
                .ThenBy(phrase => phrase.Key, StringComparer.Ordinal)
                .Select(phrase => phrase.Key),
        ];
        _words =
        [
            .. _phrases
                .SelectMany(
                    (phrase, place) => WordsOf(phrase).Distinct().Select(word => (word, place))
                )
                .OrderBy(entry => entry.word, StringComparer.Ordinal)
                .ThenBy(entry => entry.place),
        ];
    }

    /// <summary>
    /// The phrases in which every word of a text begins a word; those that begin as the text does come first, then those
    /// that are worth most.
    /// </summary>
    public IReadOnlyList<string> Find(string text, int most)
    {
        var wanted = WordsOf(text).ToArray();
        if (wanted.Length == 0)
        {
            return [];
        }

        // The longest word matches the fewest phrases.
        var rarest = wanted.MaxBy(word => word.Length)!;
        var begun = text.Trim();
        return
        [
            .. Range(rarest)
                .Distinct()
                .Where(place => HasAll(_phrases[place], wanted))
                .Select(place => (place, begins: Begins(_phrases[place], begun)))
                .OrderByDescending(found => found.begins)
                .ThenBy(found => found.place)
                .Select(found => _phrases[found.place])
                .Where(phrase => !string.Equals(phrase, begun, StringComparison.OrdinalIgnoreCase))
                .Take(most),
        ];
    }

    private static bool Begins(string phrase, string text) =>
        phrase.StartsWith(text, StringComparison.OrdinalIgnoreCase);

    private static bool HasAll(string phrase, string[] wanted)
    {
        var own = WordsOf(phrase).ToArray();
        return Array.TrueForAll(
            wanted,
            word => Array.Exists(own, its => its.StartsWith(word, StringComparison.Ordinal))
        );
    }

    private static IEnumerable<string> WordsOf(string text) =>
        text.ToLowerInvariant()
            .Split(
                _between,
                StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
            );

    private IEnumerable<int> Range(string beginning)
    {
        var first = FirstAtLeast(beginning);
        for (
            var i = first;
            i < _words.Length && _words[i].Word.StartsWith(beginning, StringComparison.Ordinal);
            i++
        )
        {
            yield return _words[i].Phrase;
        }
    }

    private int FirstAtLeast(string word)
    {
        var (low, high) = (0, _words.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (string.CompareOrdinal(_words[middle].Word, word) < 0)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }
        return low;
    }
}
