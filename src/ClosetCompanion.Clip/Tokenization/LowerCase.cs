using System.Globalization;
using System.Text;

namespace ClosetCompanion.Clip.Tokenization;

/// <summary>
/// Lower case by the full rules of Unicode, as Python's <c>str.lower</c> gives it. .NET maps one character to one: it
/// lacks the dotted capital I, which becomes two characters, and the capital sigma, which differs at the end of a word.
/// </summary>
internal static class LowerCase
{
    private const char CapitalSigma = '\u03A3';

    /// <summary>The text in lower case.</summary>
    public static string Of(string text)
    {
        if (Ascii.IsValid(text))
        {
            return text.ToLowerInvariant();
        }

        var result = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; )
        {
            if (Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out var length) != default)
            {
                result.Append(text[at++]);
                continue;
            }

            switch (rune.Value)
            {
                case 0x130:
                    result.Append("i\u0307");
                    break;
                case CapitalSigma:
                    result.Append(EndsWord(text, at) ? '\u03C2' : '\u03C3');
                    break;
                case 0x212A:
                    result.Append('k');
                    break;
                default:
                    result.Append(Rune.ToLowerInvariant(rune).ToString());
                    break;
            }

            at += length;
        }

        return result.ToString();
    }

    /// <summary>The condition Final_Sigma of the Unicode standard, section 3.13.</summary>
    private static bool EndsWord(string text, int sigma)
    {
        var before = sigma - 1;
        while (before >= 0 && IsCaseIgnorable(RuneEndingAt(text, before)))
        {
            before -= RuneEndingAt(text, before).Utf16SequenceLength;
        }

        if (before < 0 || !IsCased(RuneEndingAt(text, before)))
        {
            return false;
        }

        var after = sigma + 1;
        while (after < text.Length && IsCaseIgnorable(RuneAt(text, after)))
        {
            after += RuneAt(text, after).Utf16SequenceLength;
        }

        return after >= text.Length || !IsCased(RuneAt(text, after));
    }

    private static Rune RuneAt(string text, int index)
    {
        Rune.DecodeFromUtf16(text.AsSpan(index), out var rune, out _);
        return rune;
    }

    private static Rune RuneEndingAt(string text, int index)
    {
        Rune.DecodeLastFromUtf16(text.AsSpan(0, index + 1), out var rune, out _);
        return rune;
    }

    private static bool IsCased(Rune rune) =>
        Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.UppercaseLetter
                or UnicodeCategory.LowercaseLetter
                or UnicodeCategory.TitlecaseLetter
        // Ordinal signs, Roman numerals and circled letters have case without being cased letters.
        || rune.Value is 0xAA or 0xBA or (>= 0x2160 and <= 0x217F) or (>= 0x24B6 and <= 0x24E9);

    private static bool IsCaseIgnorable(Rune rune) =>
        Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.NonSpacingMark
                or UnicodeCategory.EnclosingMark
                or UnicodeCategory.Format
                or UnicodeCategory.ModifierLetter
                or UnicodeCategory.ModifierSymbol
        || rune.Value
            is '\''
                or '.'
                or ':'
                or 0xB7
                or 0x387
                or 0x55F
                or 0x5F4
                or 0x2018
                or 0x2019
                or 0x2024
                or 0x2027
                or 0xFE13
                or 0xFE52
                or 0xFE55
                or 0xFF07
                or 0xFF0E
                or 0xFF1A;
}
