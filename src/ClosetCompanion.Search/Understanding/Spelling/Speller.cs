using ClosetCompanion.Search.Understanding.Amounts;
using ClosetCompanion.Search.Understanding.Matching;
using ClosetCompanion.Search.Understanding.Readings;
using ClosetCompanion.Search.Understanding.Senses;
using ClosetCompanion.Search.Understanding.Vocabulary;
using ClosetCompanion.Search.Understanding.Words;

namespace ClosetCompanion.Search.Understanding.Spelling;

/// <summary>
/// Puts typing errors right: unknown words become known ones that lie near, two become one, one becomes two. A word that
/// the lexicon or the catalogue has is left as it is, and so is whatever has a digit.
/// </summary>
internal sealed class Speller
{
    // Rare words of a catalogue are slips themselves.
    private const int FewestProducts = 5;
    private const double SplitCost = 0.5;
    private const double JoinCost = 0.55;
    private const int ShortestHalf = 3;
    private const int LongestWord = 30;

    // What a longer text says does not hang on one known word.
    private const int MostWords = 24;

    private readonly Candidates _candidates;
    private readonly KnownSlips _slips;
    private readonly FashionWords _fashion;
    private readonly CatalogueWords _catalogue;
    private readonly PhraseMatcher _matcher;

    public Speller(FashionWords fashion, CatalogueWords catalogue, PhraseMatcher matcher)
    {
        (_fashion, _catalogue, _matcher) = (fashion, catalogue, matcher);
        _candidates = new Candidates(fashion, catalogue, FewestProducts);
        _slips = new KnownSlips(fashion, catalogue, _candidates);
    }

    /// <summary>The words with those put right that were misspelt, and what was changed.</summary>
    public (IReadOnlyList<Word> Words, IReadOnlyList<Correction> Corrections) Correct(
        IReadOnlyList<Found> found
    )
    {
        Word[] words = [.. found.SelectMany(part => part.Words)];
        var votes = LanguageVotes.Of(words, _fashion.Index);
        var unknown = found
            .Where(part => !part.IsKnown && IsMisspelt(part.Words[0], votes))
            .Select(part => part.Words[0])
            .ToHashSet();
        var strange = found
            .Where(part => !part.IsKnown && IsStrange(part.Words[0], votes))
            .Select(part => part.Words[0])
            .ToHashSet();
        var phrased = found
            .Where(part => part.Words.Count > 1)
            .SelectMany(part => part.Words)
            .ToHashSet();
        var corrected = new List<Word>();
        var corrections = new List<Correction>();
        for (var place = 0; place < words.Length; place++)
        {
            var taken = phrased.Contains(words[place])
                ? ([words[place]], null, 1)
                : Mend(words, place, unknown, strange, votes);
            corrected.AddRange(taken.Words);
            if (taken.Correction is { } correction)
            {
                corrections.Add(correction);
            }
            place += taken.Count - 1;
        }
        return (corrected, corrections);
    }

    // Two letters by themselves may stand for anything.
    private bool IsMisspelt(Word word, LanguageVotes votes) =>
        word.Key.Length > 2 && IsStrange(word, votes);

    private bool IsStrange(Word word, LanguageVotes votes) =>
        !word.HasDigit
        && word.Key.Length is > 1 and <= LongestWord
        && !SizeReader.IsSize(word.Key)
        && !word.Key.Any(Letters.IsUnspaced)
        && !_matcher.Knows(word, votes);

    private (IEnumerable<Word> Words, Correction? Correction, int Count) Mend(
        Word[] words,
        int place,
        HashSet<Word> unknown,
        HashSet<Word> strange,
        LanguageVotes votes
    )
    {
        var word = words[place];
        var alone = unknown.Contains(word) ? Alone(word, votes) : null;
        if (place + 1 < words.Length && Together(words, place, strange, alone, votes) is { } joined)
        {
            var span = word.Span.To(words[place + 1].Span);
            var one = new Word($"{word.Text} {words[place + 1].Text}", joined, span, word.Gap)
            {
                Corrected = true,
            };
            return ([one], new Correction(span, one.Text, joined), 2);
        }
        return alone is null
            ? (
                [
                    unknown.Contains(word) || words.Length > MostWords
                        ? word
                        : _slips.ReadAs(word, words),
                ],
                null,
                1
            )
            : (Parts(word, alone.Text), new Correction(word.Span, word.Text, alone.Text), 1);
    }

    // The nearest word, or two words that were written as one.
    private Candidate? Alone(Word word, LanguageVotes votes)
    {
        var nearest = _candidates.Nearest(
            Shortened(word.Key),
            votes,
            allowEqual: Shortened(word.Key) != word.Key
        );
        var split = Split(word.Key);
        return split is not null && (nearest is null || SplitCost < nearest.Cost)
            ? new Candidate(split, SplitCost)
            : nearest;
    }

    // "Redddd": no word has a letter three times in a row.
    private static string Shortened(string key) =>
        string.Concat(
            key.Where(
                (letter, place) => place < 2 || letter != key[place - 1] || letter != key[place - 2]
            )
        );

    private string? Split(string key)
    {
        for (var length = ShortestHalf; length <= key.Length - ShortestHalf; length++)
        {
            if (IsTelling(key[..length]) && IsTelling(key[length..]))
            {
                return $"{key[..length]} {key[length..]}";
            }
        }
        return null;
    }

    private bool IsTelling(string key) =>
        _fashion.Index.Find(key).Any(entry => entry.Names && entry.Language == Entry.English)
        || _catalogue.Index.Find(key).Any(entry => entry.Brand is not null);

    // Two words that were meant as one, where that is nearer than each for itself.
    private string? Together(
        Word[] words,
        int place,
        HashSet<Word> unknown,
        Candidate? alone,
        LanguageVotes votes
    )
    {
        var (first, second) = (words[place], words[place + 1]);
        if (
            second.IsApart
            || IsSmall(first)
            || IsSmall(second)
            || !(unknown.Contains(first) || unknown.Contains(second))
        )
        {
            return null;
        }
        var apart =
            Cost(first, unknown, alone)
            + Cost(second, unknown, unknown.Contains(second) ? Alone(second, votes) : null);
        var nearest = _candidates.Nearest(first.Key + second.Key, votes, allowEqual: true);
        return
            nearest is not null
            && nearest.Cost + JoinCost < apart
            && nearest.Text.Length > Math.Max(first.Key.Length, second.Key.Length)
            ? nearest.Text
            : null;
    }

    // "Not ripped" is not one word.
    private bool IsSmall(Word word) =>
        word.HasDigit
        || _fashion.Index.Find(word.Key) is { Count: > 0 } entries
            && entries.All(entry => !entry.Names);

    private static double Cost(Word word, HashSet<Word> unknown, Candidate? candidate) =>
        unknown.Contains(word) ? candidate?.Cost ?? word.Key.Length : 0;

    private static IEnumerable<Word> Parts(Word word, string meant)
    {
        var parts = meant.Split(' ');
        var start = 0;
        for (var i = 0; i < parts.Length; i++)
        {
            // Places of two words in one are those of the letters, which are the same.
            var length =
                i == parts.Length - 1
                    ? word.Span.Length - start
                    : Math.Min(parts[i].Length, word.Span.Length - start - 1);
            yield return new Word(
                word.Text.Substring(start, length),
                parts[i],
                new TextSpan(word.Span.Start + start, length),
                i == 0 ? word.Gap : ""
            )
            {
                Corrected = true,
            };
            start += length;
        }
    }
}
