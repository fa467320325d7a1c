using ClosetCompanion.Search.Understanding.Senses;
using ClosetCompanion.Search.Understanding.Vocabulary;
using ClosetCompanion.Search.Understanding.Words;

namespace ClosetCompanion.Search.Understanding.Matching;

/// <summary>Finds what words are: the longest phrase at each place, in the language that the query speaks.</summary>
/// <param name="fashion">The lexicon.</param>
/// <param name="catalogue">The words of the catalogue.</param>
internal sealed class PhraseMatcher(FashionWords fashion, CatalogueWords catalogue)
{
    private const int LongStem = 5;

    // Half a word of its own: a word that six languages share makes no query speak one of them.
    private const double SpokenVote = 0.5;
    private static readonly char[] _stops =
    [
        ',',
        ';',
        ':',
        '!',
        '?',
        '(',
        ')',
        '|',
        '、',
        '，',
        '。',
    ];

    private const int LongestPhrase = 8;

    /// <summary>Everything in the words, known or not, in their order.</summary>
    public IReadOnlyList<Found> Match(IReadOnlyList<Word> words)
    {
        var votes = LanguageVotes.Of(words, fashion.Index);
        var found = new List<Found>();
        var place = 0;
        while (place < words.Count)
        {
            var next = Longest(words, place, votes) ?? new Found([words[place]], null);
            found.Add(next);
            place += next.Words.Count;
        }
        return found;
    }

    /// <summary>Whether a word is known to the lexicon or the catalogue, as it is or with another ending.</summary>
    public bool Knows(Word word, LanguageVotes votes) =>
        catalogue.Count(word.Key) > 0
        || fashion.Index.Find(word.Key).Count > 0
        || catalogue.Index.Find(word.Key).Count > 0
        || Stemmed([word], votes) is not null;

    private Found? Longest(IReadOnlyList<Word> words, int place, LanguageVotes votes)
    {
        var reach = Reach(words, place);
        for (var length = reach; length > 0; length--)
        {
            Word[] phrase = [.. words.Skip(place).Take(length)];
            var isLast = place + length == words.Count;
            if ((Exact(phrase, votes, isLast) ?? Stemmed(phrase, votes)) is { } entry)
            {
                return new Found(phrase, entry);
            }
        }
        return null;
    }

    private Entry? Exact(Word[] phrase, LanguageVotes votes, bool isLast)
    {
        var key = string.Join(' ', phrase.Select(word => word.Key));
        Entry[] entries =
            phrase.Length
            > Math.Max(
                fashion.Index.LongestFrom(phrase[0].Key),
                catalogue.Index.LongestFrom(phrase[0].Key)
            )
                ? []
                : [.. fashion.Index.Find(key), .. catalogue.Index.Find(key)];
        if (entries.Length == 0 && phrase.Length == 2)
        {
            // "sun glasses" for "sunglasses"; small words of other languages are not to be made so.
            entries =
            [
                .. fashion.Index.Find(phrase[0].Key + phrase[1].Key).Where(entry => entry.Names),
            ];
        }
        if (isLast && entries.Any(entry => entry.Names))
        {
            // Nothing can be joined at the end: "collier or" is a golden necklace.
            entries = [.. entries.Where(entry => entry.Roles != Roles.Or)];
        }
        return entries.Length == 0
            ? null
            : votes.Choose(
                entries,
                string.Join(' ', phrase.Select(word => Letters.Lower(word.Text)))
            );
    }

    private Entry? Stemmed(Word[] phrase, LanguageVotes votes)
    {
        // The catalogue's own words are what they are, save for an English plural.
        var isOwn = phrase.Length == 1 && catalogue.Count(phrase[0].Key) > 0;
        var stemmed = fashion
            .Languages.Where(language =>
                (!isOwn || language.Code == Entry.English)
                && phrase.Length
                    <= fashion.Index.LongestFrom(language.Code, language.Stem(phrase[0].Key))
            )
            .Select(language =>
                (
                    language.Code,
                    Stem: string.Join(' ', phrase.Select(word => language.Stem(word.Key)))
                )
            )
            .Where(stem =>
                votes.For(stem.Code) >= SpokenVote
                || phrase.Length == 1 && stem.Stem.Length >= LongStem
            )
            .Select(stem => fashion.Index.FindStem(stem.Code, stem.Stem))
            .OfType<Entry>()
            .ToArray();
        return stemmed.Length == 0 ? null : votes.Choose(stemmed, "");
    }

    private int Reach(IReadOnlyList<Word> words, int place)
    {
        var end = place + 1;
        while (
            end < words.Count
            && end - place < LongestPhrase
            && !IsStop(words[end - 1], words[end].Gap)
        )
        {
            end++;
        }
        return end - place;
    }

    // A point or a slash inside a word ("u.s. polo", "w/o") is no stop.
    private static bool IsStop(Word before, string gap) =>
        gap.AsSpan().ContainsAny(_stops)
        || gap.Length > 1 && before.Key.Length > 1 && gap.AsSpan().ContainsAny('.', '/');
}
