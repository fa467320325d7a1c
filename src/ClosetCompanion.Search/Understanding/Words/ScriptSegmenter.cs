using ClosetCompanion.Search.Understanding.Readings;

namespace ClosetCompanion.Search.Understanding.Words;

/// <summary>Takes Chinese and Japanese, which put no spaces between words, apart by the longest known word at each place.</summary>
/// <param name="known">Known words in the form in which words are compared.</param>
internal sealed class ScriptSegmenter(IReadOnlySet<string> known)
{
    private readonly int _longest = known.Select(word => word.Length).DefaultIfEmpty(0).Max();

    /// <summary>The places of the words within a run.</summary>
    public IEnumerable<TextSpan> Split(string run)
    {
        // Widths and capitals are made equal letter by letter, so that places stay what they are.
        var text = string.Concat(run.Select(Same));
        var place = 0;
        while (place < text.Length)
        {
            var length = KnownLength(text, place);
            if (length == 0)
            {
                length = UnknownLength(text, place);
            }
            yield return new TextSpan(place, length);
            place += length;
        }
    }

    private int KnownLength(string text, int place)
    {
        for (var length = Math.Min(_longest, text.Length - place); length > 0; length--)
        {
            if (known.Contains(text.Substring(place, length)))
            {
                return length;
            }
        }
        return 0;
    }

    // Up to the next known word or the next script.
    private int UnknownLength(string text, int place)
    {
        var end = place + 1;
        while (end < text.Length && Script(text[end]) == Script(text[place]))
        {
            if (Script(text[place]) > 0 && KnownLength(text, end) > 0)
            {
                break;
            }
            end++;
        }
        return end - place;
    }

    private static int Script(char letter) =>
        Letters.IsKana(letter) ? 2
        : Letters.IsUnspaced(letter) ? 1
        : char.IsAsciiDigit(letter) ? -1
        : 0;

    private static char Same(char letter) =>
        Letters.Fold(letter.ToString()) is [var folded] ? folded : letter;
}
