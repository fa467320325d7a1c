using ClosetCompanion.Search.Understanding.Readings;
using ClosetCompanion.Search.Understanding.Senses;
using ClosetCompanion.Search.Understanding.Words;

namespace ClosetCompanion.Search.Understanding.Matching;

/// <summary>Takes compounds apart: "Herrenlederschuhe" is Herren, leder, schuhe; the Turkish "çizgisiz" is çizgi, without.</summary>
/// <param name="fashion">The lexicon.</param>
internal sealed class CompoundSplitter(FashionWords fashion)
{
    private const int ShortestPart = 3;
    private const int LongestWord = 40;

    // The end of a word that is otherwise unknown: "Wickelkleid" is some dress.
    private const int ShortestHead = 5;

    /// <summary>The parts, each with its place; none where the word is no compound.</summary>
    public IReadOnlyList<Word> Split(Word word)
    {
        if (word.HasDigit || word.Key.Length is < 2 * ShortestPart or > LongestWord)
        {
            return [];
        }
        foreach (var language in fashion.Languages)
        {
            var parts = language.IsCompounding
                ? Parts(word.Key, 0, language)
                : WithoutEnding(word.Key, language);
            if (parts.Count > 1)
            {
                return Words(word, parts);
            }
        }
        return [];
    }

    /// <summary>The known kind at the end of a word whose beginning is unknown, and that beginning; none where there is none.</summary>
    public IReadOnlyList<Word> SplitHead(Word word)
    {
        if (word.HasDigit || word.Key.Length > LongestWord)
        {
            return [];
        }
        for (var start = ShortestPart; start <= word.Key.Length - ShortestHead; start++)
        {
            foreach (var language in fashion.Languages.Where(language => language.IsCompounding))
            {
                var head = word.Key[start..];
                if (Named(head, language)?.Senses is [{ Group: PartGroup.Kind }, ..])
                {
                    return Words(word, [word.Key[..start], head]);
                }
            }
        }
        return [];
    }

    // The fewest parts from a place on, of which the last is a kind.
    private List<string> Parts(string word, int start, Language language)
    {
        var rest = word[start..];
        List<string> best =
            start > 0 && Named(rest, language)?.Senses is [{ Group: PartGroup.Kind }, ..]
                ? [rest]
                : [];
        for (
            var length = rest.Length - ShortestPart;
            length >= ShortestPart && best.Count != 1;
            length--
        )
        {
            if (!IsPart(rest[..length], language))
            {
                continue;
            }
            var after = Parts(word, start + length, language);
            if (after.Count > 0 && (best.Count == 0 || after.Count + 1 < best.Count))
            {
                best = [rest[..length], .. after];
            }
        }
        return best;
    }

    private bool IsPart(string part, Language language) =>
        language.Linking.Any(linking =>
            part.Length - linking.Length >= ShortestPart
            && part.EndsWith(linking, StringComparison.Ordinal)
            && fashion
                .Index.Find(part[..^linking.Length])
                .Any(entry => entry.Language == language.Code && entry.Names)
        );

    private Entry? Named(string key, Language language) =>
        fashion
            .Index.Find(key)
            .FirstOrDefault(entry => entry.Language == language.Code && entry.Names)
        ?? fashion.Index.FindStem(language.Code, language.Stem(key));

    private List<string> WithoutEnding(string word, Language language)
    {
        foreach (var ending in language.Without)
        {
            if (
                word.EndsWith(ending, StringComparison.Ordinal)
                && word.Length - ending.Length >= ShortestPart
                && Named(word[..^ending.Length], language) is not null
            )
            {
                return [word[..^ending.Length], language.After];
            }
        }
        return [];
    }

    // Places are those of the parts in the key, which has the length of the word but for "ß" and accents written apart.
    private List<Word> Words(Word word, IReadOnlyList<string> parts)
    {
        var words = new List<Word>();
        var start = 0;
        foreach (var part in parts)
        {
            var from = Math.Min(Place(word, start), word.Span.Length - 1);
            start += part.Length;
            var to = Math.Max(Place(word, start), from + 1);
            var span = new TextSpan(word.Span.Start + from, to - from);
            var last = words.Count == parts.Count - 1;
            words.Add(
                new Word(
                    word.Text.Substring(from, to - from),
                    last ? part : WithoutLinking(part),
                    span,
                    words.Count == 0 ? word.Gap : ""
                )
            );
        }
        return words;
    }

    private string WithoutLinking(string part) =>
        fashion.Index.Find(part).Any(entry => entry.Names)
            ? part
            : fashion
                .Languages.Where(language => language.IsCompounding)
                .SelectMany(language => language.Linking)
                .Where(linking =>
                    linking.Length > 0 && part.EndsWith(linking, StringComparison.Ordinal)
                )
                .Select(linking => part[..^linking.Length])
                .FirstOrDefault(stem => fashion.Index.Find(stem).Any(entry => entry.Names))
                ?? part;

    private static int Place(Word word, int inKey)
    {
        var folded = 0;
        for (var place = 0; place < word.Text.Length; place++)
        {
            if (folded >= inKey)
            {
                return place;
            }
            folded += Letters.Fold(word.Text[place].ToString()).Length;
        }
        return word.Text.Length;
    }
}
