using ClosetCompanion.Search.Understanding.Amounts;
using ClosetCompanion.Search.Understanding.Exclusion;
using ClosetCompanion.Search.Understanding.Links;
using ClosetCompanion.Search.Understanding.Matching;
using ClosetCompanion.Search.Understanding.Readings;
using ClosetCompanion.Search.Understanding.Senses;
using ClosetCompanion.Search.Understanding.Spelling;
using ClosetCompanion.Search.Understanding.Vocabulary;
using ClosetCompanion.Search.Understanding.Words;

namespace ClosetCompanion.Search.Understanding;

/// <summary>
/// Reads what people type: what they ask for, what they leave out, prices and sizes, in a dozen languages, typing errors
/// put right. Pure: the same text and vocabulary always give the same reading, and no model is asked.
/// </summary>
/// <remarks>Safe for any number of threads. Making one takes some hundred milliseconds; keep it as long as the catalogue's words stay the same.</remarks>
public sealed class QueryReader
{
    /// <summary>Of a longer text only so many characters are read; the rest is kept as it is.</summary>
    public const int MostCharacters = 1_000;

    // Their kinds have little in common: a shirt dress is no shirt.
    private static readonly HashSet<string> _wide = new(
        ["Apparel", "Apparel Set", "Topwear", "Bottomwear", "Personal Care"],
        StringComparer.Ordinal
    );

    private readonly FashionWords _fashion = FashionWords.Current;
    private readonly CatalogueVocabulary _vocabulary;
    private readonly PhraseMatcher _matcher;
    private readonly CompoundSplitter _compounds;
    private readonly Speller _speller;
    private readonly ReadingParts _parts;
    private readonly ReadingMaker _maker;
    private readonly IReadOnlyList<IReadOnlySet<string>> _families;

    /// <summary>Makes a reader for the products whose words these are.</summary>
    public QueryReader(CatalogueVocabulary vocabulary)
    {
        ArgumentNullException.ThrowIfNull(vocabulary);
        _vocabulary = vocabulary;
        var catalogue = new CatalogueWords(vocabulary, _fashion);
        _matcher = new PhraseMatcher(_fashion, catalogue);
        _compounds = new CompoundSplitter(_fashion);
        _speller = new Speller(_fashion, catalogue, _matcher);
        _parts = new ReadingParts(new CatalogueLinks(vocabulary, _matcher, _fashion), _fashion);
        _maker = new ReadingMaker(catalogue, _fashion.Search);
        _families =
        [
            .. _fashion
                .Search.Families["categories"]
                .Where(family => !_wide.Contains(family.Key))
                .Select(family => family.Value.ToHashSet(StringComparer.Ordinal)),
        ];
    }

    /// <summary>The words of the catalogue that it reads for.</summary>
    public CatalogueVocabulary Vocabulary => _vocabulary;

    /// <summary>Reads a text.</summary>
    /// <param name="text">What somebody typed.</param>
    /// <param name="correct">Whether typing errors are put right.</param>
    public Reading Read(string text, bool correct = true)
    {
        ArgumentNullException.ThrowIfNull(text);
        var typed = _fashion.Splitter.Split(text[..Math.Min(text.Length, MostCharacters)]);
        if (typed.Count == 0)
        {
            return Reading.Unread(text) with { Clarity = 0 };
        }
        var isTitle = _vocabulary.Titles.Contains(text);
        var found = TakeApart(typed, _compounds.Split);
        IReadOnlyList<Correction> corrections = [];
        if (!isTitle && correct)
        {
            (var words, corrections) = _speller.Correct(found);
            found = TakeApart(words, _compounds.SplitHead);
        }
        var amounts = AmountsFound.Read(found);
        var marks = isTitle ? new Mark[found.Count] : ExclusionScope.Read(found, amounts.Taken);
        KindRules.Settle(found, marks, _families);
        return _maker.Make(
            new Reading
            {
                Text = text,
                Corrected = Corrected(text, corrections),
                Corrections = corrections,
                Parts = _parts.Of(text, found, marks, amounts, isTitle),
                IsTitle = isTitle,
                IsCode = _vocabulary.Ids.Contains(text),
            },
            found,
            marks,
            amounts
        );
    }

    // Words of which nothing is known may be several in one.
    private IReadOnlyList<Found> TakeApart(
        IReadOnlyList<Word> words,
        Func<Word, IReadOnlyList<Word>> split
    )
    {
        var found = _matcher.Match(words);
        Word[] apart =
        [
            .. found.SelectMany(part =>
                !part.IsKnown && split(part.Words[0]) is { Count: > 0 } halves ? halves : part.Words
            ),
        ];
        return apart.Length == words.Count ? found : _matcher.Match(apart);
    }

    private static string Corrected(string text, IReadOnlyList<Correction> corrections) =>
        corrections
            .Reverse()
            .Aggregate(
                text,
                (mended, correction) =>
                    string.Concat(
                        mended.AsSpan(0, correction.Span.Start),
                        correction.Meant,
                        mended.AsSpan(correction.Span.End)
                    )
            );
}
