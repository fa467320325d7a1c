using System.Text;

namespace ClosetCompanion.Search.Understanding.Words;

/// <summary>Writes words in the one form in which they are compared: small letters without accents, "ß" as "ss".</summary>
/// <remarks>The program runs without the system's Unicode data, so the letters that matter here stand in this file.</remarks>
internal static class Letters
{
    private const char FirstAccented = '\u00e0';

    // The small letters from U+00E0 to U+017F; a space stands for what is not one plain letter.
    private const string Plain =
        "aaaaaa ceeeeiiiidnooooo ouuuuy y"
        + "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii  jjkkklllllll"
        + "lllnnnnnnn  oooooo  rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

    /// <summary>The form of a text in which it is compared.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            Append(folded, letter);
        }
        return folded.ToString();
    }

    /// <summary>Small letters, accents kept.</summary>
    public static string Lower(string text) => text.ToLowerInvariant();

    /// <summary>Whether a character is of a script that puts no spaces between words.</summary>
    public static bool IsUnspaced(char letter) =>
        letter is >= '\u3040' and <= '\u30ff' or >= '\u3400' and <= '\u9fff' or '\u3005';

    /// <summary>Whether a character is of the script that only Japanese has.</summary>
    public static bool IsKana(char letter) => letter is >= '\u3040' and <= '\u30ff';

    /// <summary>Whether a character is part of a word.</summary>
    public static bool IsPart(char letter) =>
        char.IsLetterOrDigit(letter)
        || char.GetUnicodeCategory(letter)
            is System.Globalization.UnicodeCategory.NonSpacingMark
                or System.Globalization.UnicodeCategory.SpacingCombiningMark
        || letter is '\u200c' or '\u200d'
        || char.IsSurrogate(letter);

    private static void Append(StringBuilder folded, char letter)
    {
        var small = char.ToLowerInvariant(Width(letter));
        switch (small)
        {
            case 'ß' or 'ẞ':
                folded.Append("ss");
                break;
            case 'æ':
                folded.Append("ae");
                break;
            case 'œ':
                folded.Append("oe");
                break;
            case 'İ' or 'ı':
                folded.Append('i');
                break;
            // Combining accents, the dot that Hindi writes under letters, and joiners.
            case >= '\u0300' and <= '\u036f' or '\u093c' or '\u200c' or '\u200d':
                break;
            case '\u0901':
                folded.Append('\u0902');
                break;
            case >= '\u0958' and <= '\u095f':
                folded.Append("\u0915\u0916\u0917\u091c\u0921\u0922\u092b\u092f"[small - '\u0958']);
                break;
            default:
                folded.Append(WithoutAccent(small));
                break;
        }
    }

    private static char WithoutAccent(char letter) =>
        letter >= FirstAccented
        && letter - FirstAccented < Plain.Length
        && Plain[letter - FirstAccented] is not ' ' and var plain
            ? plain
            : letter;

    // Letters of East Asian width.
    private static char Width(char letter) =>
        letter is >= '\uff01' and <= '\uff5e' ? (char)(letter - 0xfee0)
        : letter == '\u3000' ? ' '
        : letter;
}
