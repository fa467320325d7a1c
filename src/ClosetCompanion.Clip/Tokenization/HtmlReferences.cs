using System.Globalization;
using System.Net;
using System.Text;

namespace ClosetCompanion.Clip.Tokenization;

/// <summary>
/// Replaces HTML character references by their characters under the rules of HTML 5, as Python's
/// <c>html.unescape</c> does. Of the names, those of HTML 4 are known.
/// </summary>
internal static class HtmlReferences
{
    private const int LongestName = 32;

    /// <summary>What the numbers 0x80 to 0x9F mean: pages that use them were written in Windows-1252.</summary>
    private const string Windows1252 =
        "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F"
        + "\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

    /// <summary>Replaces every reference in the text once; what is no reference stays as it is.</summary>
    public static string Unescape(string text)
    {
        var at = text.IndexOf('&', StringComparison.Ordinal);
        if (at < 0)
        {
            return text;
        }

        var result = new StringBuilder(text.Length).Append(text, 0, at);
        while (at < text.Length)
        {
            if (text[at] == '&')
            {
                at = AppendReference(text, at, result);
                continue;
            }

            var next = text.IndexOf('&', at);
            next = next < 0 ? text.Length : next;
            result.Append(text, at, next - at);
            at = next;
        }

        return result.ToString();
    }

    /// <summary>Appends what stands at the ampersand and returns where to go on.</summary>
    private static int AppendReference(string text, int ampersand, StringBuilder result)
    {
        var start = ampersand + 1;
        if (start < text.Length && text[start] == '#')
        {
            return AppendNumber(text, ampersand, result);
        }

        var end = start;
        for (
            var length = 0;
            end < text.Length && length < LongestName && IsInName(text[end]);
            length++
        )
        {
            end += char.IsSurrogatePair(text, end) ? 2 : 1;
        }

        if (end == start)
        {
            result.Append('&');
            return start;
        }

        if (end < text.Length && text[end] == ';' && Named(text[start..end]) is { } named)
        {
            result.Append(named);
            return end + 1;
        }

        // The oldest names count without a semicolon too, even when letters follow: the longest such name wins.
        for (var cut = end; cut >= start + 2; cut--)
        {
            if (Named(text[start..cut]) is { } old && IsOld(text[start..cut], old))
            {
                result.Append(old);
                return cut;
            }
        }

        result.Append(text, ampersand, end - ampersand);
        return end;
    }

    private static int AppendNumber(string text, int ampersand, StringBuilder result)
    {
        var start = ampersand + 2;
        var hexadecimal = start < text.Length && text[start] is 'x' or 'X';
        start += hexadecimal ? 1 : 0;
        var end = start;
        var number = 0;
        while (
            end < text.Length
            && (hexadecimal ? char.IsAsciiHexDigit(text[end]) : char.IsAsciiDigit(text[end]))
        )
        {
            var digit = int.Parse(text.AsSpan(end, 1), NumberStyles.AllowHexSpecifier);
            // Held at one above the largest code point, so that no number overflows.
            number = Math.Min((number * (hexadecimal ? 16 : 10)) + digit, 0x110000);
            end++;
        }

        if (end == start)
        {
            result.Append("&#");
            return ampersand + 2;
        }

        AppendCodePoint(number, result);
        return end < text.Length && text[end] == ';' ? end + 1 : end;
    }

    private static void AppendCodePoint(int number, StringBuilder result)
    {
        if (number is >= 0x80 and <= 0x9F)
        {
            result.Append(Windows1252[number - 0x80]);
        }
        else if (number == 0 || !Rune.IsValid(number))
        {
            result.Append('\uFFFD');
        }
        else if (!IsForbidden(number))
        {
            result.Append(new Rune(number).ToString());
        }
    }

    /// <summary>Control characters and non-characters, which HTML drops.</summary>
    private static bool IsForbidden(int number) =>
        number
            is (>= 0x01 and <= 0x08)
                or 0x0B
                or (>= 0x0E and <= 0x1F)
                or 0x7F
                or (>= 0xFDD0 and <= 0xFDEF)
        || (number & 0xFFFE) == 0xFFFE;

    private static bool IsInName(char character) =>
        character is not ('\t' or '\n' or '\f' or ' ' or '<' or '&' or '#' or ';');

    private static string? Named(string name)
    {
        if (!name.All(char.IsAsciiLetterOrDigit))
        {
            return null;
        }

        return name switch
        {
            // HTML 5 moved these two, and gave upper-case twins to a few.
            "lang" => "\u27E8",
            "rang" => "\u27E9",
            "AMP" => "&",
            "COPY" => "\u00A9",
            "GT" => ">",
            "LT" => "<",
            "QUOT" => "\"",
            "REG" => "\u00AE",
            _ => WebUtility.HtmlDecode($"&{name};") is var decoded
            && decoded[0] == '&'
            && decoded.Length > 1
                ? null
                : decoded,
        };
    }

    /// <summary>The names of HTML 2: those of Latin-1 and of the signs that HTML itself is written with.</summary>
    private static bool IsOld(string name, string value) =>
        value[0] is >= '\u00A0' and <= '\u00FF' or '&' or '<' or '>' or '"';
}
