using System.Text;

namespace ClosetCompanion.Catalog.Import.Texts;

/// <summary>Brings texts that look the same to the same characters: <c>u</c> and a mark become <c>ü</c>.</summary>
/// <remarks>macOS writes file names with letters and marks apart, tables have them in one; see <see cref="CompositionTable"/>.</remarks>
internal static class UnicodeForm
{
    private const int FirstSyllable = 0xAC00;
    private const int Leads = 19;
    private const int Vowels = 21;
    private const int Tails = 28;

    private static readonly Dictionary<(char Letter, char Mark), char> _composed = CompositionTable
        .Pairs.SelectMany(mark =>
            mark.Value.Chunk(2).Select(pair => (Key: (pair[0], mark.Key), Value: pair[1]))
        )
        .ToDictionary(pair => pair.Key, pair => pair.Value);

    private static readonly Dictionary<char, char> _plain = _composed.ToDictionary(
        pair => pair.Value,
        pair => pair.Key.Letter
    );

    /// <summary>Letters and marks joined where Unicode has one character for both; Hangul too.</summary>
    public static string Compose(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\u0300', '\uFFFF'))
        {
            return text;
        }
        var composed = new StringBuilder(text.Length);
        foreach (char letter in text)
        {
            if (composed.Length > 0 && Join(composed[^1], letter) is { } joined)
            {
                composed[^1] = joined;
            }
            else
            {
                composed.Append(letter);
            }
        }
        return composed.ToString();
    }

    /// <summary>The letter without its marks: <c>ü</c> is <c>u</c>.</summary>
    public static char WithoutMarks(char letter)
    {
        while (_plain.TryGetValue(letter, out char plain))
        {
            letter = plain;
        }
        return letter;
    }

    private static char? Join(char letter, char next)
    {
        if (_composed.TryGetValue((letter, next), out char joined))
        {
            return joined;
        }
        int lead = letter - 0x1100;
        int vowel = next - 0x1161;
        if (lead is >= 0 and < Leads && vowel is >= 0 and < Vowels)
        {
            return (char)(FirstSyllable + (((lead * Vowels) + vowel) * Tails));
        }
        int syllable = letter - FirstSyllable;
        int tail = next - 0x11A7;
        return
            syllable is >= 0 and < Leads * Vowels * Tails
            && syllable % Tails == 0
            && tail is > 0 and < Tails
            ? (char)(letter + tail)
            : null;
    }
}
