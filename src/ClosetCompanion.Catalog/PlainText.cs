using System.Globalization;
using System.Text;

namespace ClosetCompanion.Catalog;

/// <summary>Makes texts that came from outside harmless wherever they are shown: on a terminal, in a log, on a page.</summary>
/// <remarks>
/// Dropped are control characters (C0, DEL, C1), marks that turn the direction of writing, invisible characters that hide
/// or fake words, and halves of surrogate pairs. Line ends and tabs become spaces. Joiners stay: Persian, Indic scripts
/// and emoji need them.
/// </remarks>
public static class PlainText
{
    /// <summary>The text without characters that act on a screen instead of standing on it.</summary>
    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        int first = FindFirst(text);
        if (first < 0)
        {
            return text;
        }
        var clean = new StringBuilder(text.Length).Append(text, 0, first);
        for (int place = first; place < text.Length; place++)
        {
            char letter = text[place];
            if (letter is '\t' or '\n' or '\r' or '\u2028' or '\u2029' or '\u0085')
            {
                clean.Append(' ');
            }
            else if (
                char.IsHighSurrogate(letter)
                && place + 1 < text.Length
                && char.IsLowSurrogate(text[place + 1])
            )
            {
                if (!IsTag(text, place))
                {
                    clean.Append(letter).Append(text[place + 1]);
                }
                place++;
            }
            else if (!Acts(letter))
            {
                clean.Append(letter);
            }
        }
        return clean.ToString();
    }

    /// <summary>The same in at most so many characters; an ellipsis ends what was cut.</summary>
    internal static string Of(string text, int longest)
    {
        string plain = Of(text);
        // Once more: the cut may go through a surrogate pair.
        return plain.Length <= longest ? plain : $"{Of(plain[..(longest - 1)])}…";
    }

    private static int FindFirst(string text)
    {
        for (int place = 0; place < text.Length; place++)
        {
            if (
                text[place] is < ' ' or > '~'
                && (Acts(text[place]) || text[place] is '\u2028' or '\u2029')
            )
            {
                return place;
            }
        }
        return -1;
    }

    // Surrogates count: only whole pairs are let through, above.
    private static bool Acts(char letter) =>
        char.IsControl(letter)
        || char.IsSurrogate(letter)
        || letter
            is '\u00AD'
                or '\u061C'
                or '\u115F'
                or '\u1160'
                or '\u180E'
                or '\u200B'
                or '\u200E'
                or '\u200F'
                or (>= '\u202A' and <= '\u202E')
                or (>= '\u2060' and <= '\u206F')
                or '\u3164'
                or '\uFEFF'
                or '\uFFA0'
                or (>= '\uFFF9' and <= '\uFFFB')
                or '\uFFFE'
                or '\uFFFF';

    // Tag characters are invisible copies of ASCII.
    private static bool IsTag(string text, int place) =>
        CharUnicodeInfo.GetUnicodeCategory(text, place) == UnicodeCategory.Format;
}
