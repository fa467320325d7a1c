using ClosetCompanion.Search.Understanding.Amounts;
using ClosetCompanion.Search.Understanding.Exclusion;
using ClosetCompanion.Search.Understanding.Matching;
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
    private static readonly HashSet<string> Wide = new(
        ["Apparel", "Apparel Set", "Topwear", "Bottomwear", "Personal Care"],
        StringComparer.Ordinal
    );

    private readonly FashionWords fashion = FashionWords.Current;
    private readonly CatalogueVocabulary vocabulary;
    private readonly PhraseMatcher matcher;
    private readonly CompoundSplitter compounds;
    private readonly Speller speller;
    private readonly ReadingParts parts;
    private readonly ReadingMaker maker;
    private readonly IReadOnlyList<IReadOnlySet<string>> families;

    /// <summary>Makes a reader for the products whose words these are.</summary>
    public QueryReader(CatalogueVocabulary vocabulary)
    {
        ArgumentNullException.ThrowIfNull(vocabulary);
        this.vocabulary = vocabulary;
        var catalogue = new CatalogueWords(vocabulary, fashion);
        matcher = new PhraseMatcher(fashion, catalogue);
        compounds = new CompoundSplitter(fashion);
        speller = new Speller(fashion, catalogue, matcher);
        parts = new ReadingParts(new CatalogueLinks(vocabulary, matcher, fashion), fashion);
        maker = new ReadingMaker(catalogue, fashion.Search);
        families =
        [
            .. fashion
                .Search.Families["categories"]
                .Where(family => !Wide.Contains(family.Key))
                .Select(family => family.Value.ToHashSet(StringComparer.Ordinal)),
        ];
    }

    /// <summary>The words of the catalogue that it reads for.</summary>
    public CatalogueVocabulary Vocabulary => vocabulary;

    /// <summary>Reads a text.</summary>
    public Reading Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var typed = fashion.Splitter.Split(text[..Math.Min(text.Length, MostCharacters)]);
        if (typed.Count == 0)
        {
            return Reading.Unread(text) with { Clarity = 0 };
        }
        var isTitle = vocabulary.Titles.Contains(text);
        var found = TakeApart(typed, compounds.Split);
        IReadOnlyList<Correction> corrections = [];
        if (!isTitle)
        {
            (var words, corrections) = speller.Correct(found);
            found = TakeApart(words, compounds.SplitHead);
        }
        var amounts = AmountsFound.Read(found);
        var marks = isTitle ? new Mark[found.Count] : ExclusionScope.Read(found, amounts.Taken);
        KindRules.Settle(found, marks, families);
        return maker.Make(
            new Reading
            {
                Text = text,
                Corrected = Corrected(text, corrections),
                Corrections = corrections,
                Parts = parts.Of(text, found, marks, amounts, isTitle),
                IsTitle = isTitle,
                IsCode = vocabulary.Ids.Contains(text),
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
        var found = matcher.Match(words);
        Word[] apart =
        [
            .. found.SelectMany(part =>
                !part.IsKnown && split(part.Words[0]) is { Count: > 0 } halves ? halves : part.Words
            ),
        ];
        return apart.Length == words.Count ? found : matcher.Match(apart);
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
