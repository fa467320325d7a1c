using ClosetCompanion.Search.Understanding.Matching;
using ClosetCompanion.Search.Understanding.Readings;
using ClosetCompanion.Search.Understanding.Senses;
using ClosetCompanion.Search.Understanding.Vocabulary;
using ClosetCompanion.Search.Understanding.Words;

namespace ClosetCompanion.Search.Understanding.Spelling;

/// <summary>
/// Words that are known and yet most likely slips: a catalogue's own typing errors ("burgandy" in one title), and words
/// of a language that nothing else in the query speaks ("red dres", which is Polish for a tracksuit). They are read as
/// what was meant, but the text is not corrected.
/// </summary>
/// <param name="fashion">The lexicon.</param>
/// <param name="catalogue">The catalogue.</param>
/// <param name="candidates">Finds what may have been meant.</param>
internal sealed class KnownSlips(
    FashionWords fashion,
    CatalogueWords catalogue,
    Candidates candidates
)
{
    private const int ShortestWord = 4;
    private const double NearEnough = 0.7;

    // Words of four letters lie near many others.
    private const double VeryNear = 0.45;
    private const int MostProducts = 9;
    private const double Spoken = 0.3;
    private const double SurelyEnglish = 1.1;

    /// <summary>The word to read; the same where it is no slip.</summary>
    /// <param name="word">The word.</param>
    /// <param name="words">All words of the query.</param>
    public Word ReadAs(Word word, IReadOnlyList<Word> words)
    {
        if (word.Key.Length < ShortestWord || word.HasDigit || word.Key.Any(Letters.IsUnspaced))
        {
            return word;
        }
        var votes = LanguageVotes.Of([.. words.Where(other => other != word)], fashion.Index);
        if (!IsCataloguesSlip(word) && !IsForeign(word, votes))
        {
            return word;
        }
        return
            candidates.Nearest(word.Key, votes) is { } meant
            && TypingCost.Of(word.Key, meant.Text)
                <= (
                    word.Key.Length > ShortestWord || catalogue.Count(word.Key) == 0
                        ? NearEnough
                        : VeryNear
                )
            && fashion
                .Index.Find(meant.Text)
                .Any(entry =>
                    entry.Senses
                        is [
                            {
                                Group: PartGroup.Kind
                                    or PartGroup.Colour
                                    or PartGroup.Material
                                    or PartGroup.Person
                            },
                            ..,
                        ]
                    && votes.For(entry.Language) > Spoken
                )
            ? word with
            {
                Key = meant.Text,
                Corrected = true,
            }
            : word;
    }

    private bool IsCataloguesSlip(Word word) =>
        catalogue.Count(word.Key) is > 0 and <= MostProducts
        && fashion.Index.Find(word.Key).Count == 0
        && catalogue.Index.Find(word.Key).Count == 0
        && fashion.Index.FindStem(Entry.English, fashion.Languages[0].Stem(word.Key)) is null;

    // Colours are borrowed too often to be slips.
    private bool IsForeign(Word word, LanguageVotes votes)
    {
        var entries = fashion.Index.Find(word.Key);
        return votes.For(Entry.English) >= SurelyEnglish
            && entries.Count > 0
            && catalogue.Count(word.Key) <= MostProducts
            && entries.All(entry =>
                entry.Senses is [{ Group: not PartGroup.Colour }, ..]
                && votes.For(entry.Language) < Spoken
            );
    }
}
