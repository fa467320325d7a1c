using ClosetCompanion.Search.Understanding.Matching;
using ClosetCompanion.Search.Understanding.Readings;
using ClosetCompanion.Search.Understanding.Senses;
using ClosetCompanion.Search.Understanding.Vocabulary;
using ClosetCompanion.Search.Understanding.Words;

namespace ClosetCompanion.Search.Understanding.Spelling;

/// <summary>The words that may have been meant: those of the lexicon, and the common ones of the catalogue.</summary>
internal sealed class Candidates
{
    private const int ShortestWord = 3;
    private const int LongCue = 6;
    private const double PerTenfold = 0.1;
    private const double ForeignCost = 0.35;

    // A word of which only the catalogue knows says less than one that names something.
    private const double NamelessCost = 0.5;

    // Most queries name a kind.
    private const double KindGain = 0.25;

    private readonly FashionWords _fashion;
    private readonly CatalogueWords _catalogue;
    private readonly DeleteIndex _index;

    /// <param name="fashion">The lexicon.</param>
    /// <param name="catalogue">The catalogue.</param>
    /// <param name="fewestProducts">How many products a word of the catalogue must have.</param>
    public Candidates(FashionWords fashion, CatalogueWords catalogue, int fewestProducts)
    {
        (_fashion, _catalogue) = (fashion, catalogue);
        _index = new DeleteIndex([
            .. _fashion
                .Index.Keys.Where(key => _fashion.Index.Find(key).Any(CanBeMeant))
                .Concat(_catalogue.Index.Keys)
                .SelectMany(key => key.Split(' '))
                .Concat(
                    _catalogue
                        .Vocabulary.Words.Where(word => word.Value >= fewestProducts)
                        .Select(word => word.Key)
                )
                .Where(word =>
                    word.Length >= ShortestWord
                    && !word.Any(letter => char.IsAsciiDigit(letter) || Letters.IsUnspaced(letter))
                )
                .Distinct(StringComparer.Ordinal),
        ]);
    }

    /// <summary>The nearest word that is near enough for the length of what was typed; null where none is.</summary>
    /// <param name="typed">What was typed, in the form in which words are compared.</param>
    /// <param name="votes">The languages of the query.</param>
    /// <param name="allowEqual">Whether the word itself counts, for two words that were meant as one.</param>
    public Candidate? Nearest(string typed, LanguageVotes votes, bool allowEqual = false)
    {
        var limit = Limit(typed.Length);
        return _index
            .Near(typed)
            .Where(word =>
                (allowEqual || word != typed) && TypingCost.CanBeWithin(typed, word, limit)
            )
            .Select(word => new Candidate(word, TypingCost.Of(typed, word)))
            .Where(candidate =>
                candidate.Cost <= (IsForeign(candidate.Text) ? ForeignLimit(typed.Length) : limit)
            )
            .Select(candidate =>
                candidate with
                {
                    Cost = candidate.Cost + Strangeness(candidate.Text, votes),
                }
            )
            .Where(candidate => candidate.Cost <= limit)
            .MinBy(candidate => candidate.Cost);
    }

    // Longer words may have more slips; of three letters, one may be a missing vowel.
    private static double Limit(int length) =>
        length switch
        {
            <= 3 => 0.7,
            4 => 0.95,
            <= 6 => 1.4,
            <= 8 => 2,
            _ => 2.4,
        };

    // Of other languages the lexicon knows few words beside those for clothes, and none of what nobody knows is a slip
    // of one of these.
    private static double ForeignLimit(int length) => length < 8 ? 0.65 : 1;

    private bool IsForeign(string word) =>
        _catalogue.Count(word) == 0
        && _fashion.Index.Find(word) is { Count: > 0 } entries
        && entries.All(entry => entry.Language != Entry.English);

    // Common words are meant more often than rare ones, and English ones more often than those of a language that no
    // other word of the query speaks.
    private double Strangeness(string word, LanguageVotes votes)
    {
        var entries = _fashion.Index.Find(word);
        var isNear = entries.Any(entry => entry.Names && votes.For(entry.Language) > 0);
        var isBrand = _catalogue.Index.Find(word).Count > 0;
        return (
                isNear && entries.Any(IsKind) ? -KindGain
                : isNear || isBrand ? 0
                : entries.Any(entry => entry.Names) ? ForeignCost
                : NamelessCost
            ) - (PerTenfold * Math.Min(3, Math.Log10(1 + _catalogue.Count(word))));
    }

    // Names of things, and the longer words that leave something out.
    private static bool CanBeMeant(Entry entry) =>
        entry.Names
        || entry.Language == Entry.English
            && (entry.Roles & Roles.Before) != Roles.None
            && entry.Exact.Length >= LongCue
            && !entry.Exact.Contains(' ');

    private static bool IsKind(Entry entry) => entry.Senses is [{ Group: PartGroup.Kind }, ..];
}
