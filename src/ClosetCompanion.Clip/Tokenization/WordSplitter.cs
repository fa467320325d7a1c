using System.Globalization;
using System.Text;

namespace ClosetCompanion.Clip.Tokenization;

/// <summary>
/// Splits a clean text into the words that are encoded one by one, as CLIP's regular expression does: special tokens,
/// English contractions, runs of letters, single digits, runs of everything else but white space.
/// </summary>
internal ref struct WordSplitter(ReadOnlySpan<char> text)
{
    /// <summary>The token that opens every text.</summary>
    public const string StartOfText = "<|startoftext|>";

    /// <summary>The token that closes every text, at which the text tower is read.</summary>
    public const string EndOfText = "<|endoftext|>";

    /// <summary>A mark whose upper case is a letter: an expression that ignores case finds it to be neither.</summary>
    private const int GreekYpogegrammeni = 0x345;

    private enum Kind
    {
        Space,
        Letter,
        Number,
        Other,
    }

    private readonly ReadOnlySpan<char> _text = text;
    private int _position;

    /// <summary>The word found by the last <see cref="MoveNext"/>.</summary>
    public ReadOnlySpan<char> Current { get; private set; }

    /// <summary>Goes to the next word; false when there is none.</summary>
    public bool MoveNext()
    {
        while (_position < _text.Length)
        {
            var rest = _text[_position..];
            var length = WordLength(rest, out var kind);
            _position += length;
            if (kind != Kind.Space)
            {
                Current = rest[..length];
                return true;
            }
        }

        return false;
    }

    private static int WordLength(ReadOnlySpan<char> rest, out Kind kind)
    {
        var length = KindLength(rest, out kind);
        if (kind == Kind.Other)
        {
            var whole = WholeLength(rest);
            if (whole > 0)
            {
                return whole;
            }
        }

        if (kind is Kind.Letter or Kind.Other)
        {
            while (length < rest.Length)
            {
                var step = KindLength(rest[length..], out var next);
                if (next != kind)
                {
                    break;
                }

                length += step;
            }
        }

        return length;
    }

    /// <summary>The length of the special token or contraction that stands here, 0 where there is none.</summary>
    private static int WholeLength(ReadOnlySpan<char> rest)
    {
        if (rest[0] == '<')
        {
            return rest.StartsWith(StartOfText, StringComparison.Ordinal) ? StartOfText.Length
                : rest.StartsWith(EndOfText, StringComparison.Ordinal) ? EndOfText.Length
                : 0;
        }

        if (rest[0] != '\'' || rest.Length < 2)
        {
            return 0;
        }

        if (rest.Length > 2 && rest[1..3] is "re" or "ve" or "ll")
        {
            return 3;
        }

        // The long s counts as an s, since the expression ignores case.
        return rest[1] is 's' or 't' or 'm' or 'd' or '\u017F' ? 2 : 0;
    }

    private static int KindLength(ReadOnlySpan<char> rest, out Kind kind)
    {
        if (char.IsAsciiLetterLower(rest[0]))
        {
            kind = Kind.Letter;
            return 1;
        }

        Rune.DecodeFromUtf16(rest, out var rune, out var length);
        kind =
            Rune.IsWhiteSpace(rune) || rune.Value == GreekYpogegrammeni
                ? Kind.Space
                : KindOf(Rune.GetUnicodeCategory(rune));
        return length;
    }

    private static Kind KindOf(UnicodeCategory category) =>
        category switch
        {
            UnicodeCategory.UppercaseLetter
            or UnicodeCategory.LowercaseLetter
            or UnicodeCategory.TitlecaseLetter
            or UnicodeCategory.ModifierLetter
            or UnicodeCategory.OtherLetter => Kind.Letter,
            UnicodeCategory.DecimalDigitNumber
            or UnicodeCategory.LetterNumber
            or UnicodeCategory.OtherNumber => Kind.Number,
            _ => Kind.Other,
        };
}
