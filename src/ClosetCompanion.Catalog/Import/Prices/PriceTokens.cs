using System.Text;

namespace ClosetCompanion.Catalog.Import.Prices;

/// <summary>The parts of a price's text.</summary>
/// <param name="Numbers">Digits with points, commas and apostrophes (for every other sign that groups digits).</param>
/// <param name="Words">Words and signs, such as <c>EUR</c>, <c>€</c>, <c>inc</c>.</param>
/// <param name="Problem">What stands in it that no price has; null when all is well.</param>
internal sealed record PriceTokens(
    IReadOnlyList<string> Numbers,
    IReadOnlyList<string> Words,
    string? Problem
)
{
    private const string Signs = "€£₹₽₴₺₩฿₫₪₱₦₵₸₾¥$";

    public static PriceTokens Split(string text)
    {
        var numbers = new List<string>();
        var words = new List<string>();
        string plain = Plain(text);
        int place = 0;
        while (place < plain.Length)
        {
            char letter = plain[place];
            int start = place;
            if (char.IsAsciiDigit(letter) || IsCentsOnly(plain, place))
            {
                place = EndOfNumber(plain, place);
                numbers.Add(plain[start..place].Replace(" ", "'", StringComparison.Ordinal));
                place = SkipEmptyCents(plain, place);
            }
            else if (char.IsLetter(letter) || Signs.Contains(letter, StringComparison.Ordinal))
            {
                place = EndOfWord(plain, place);
                string word = plain[start..place];
                // "US $49"
                bool isSplit =
                    word.Length > 1
                    && plain.AsSpan(place).StartsWith(" $", StringComparison.Ordinal)
                    && CurrencyWords.Find($"{word}$") is not null;
                words.Add(isSplit ? $"{word}$" : word);
                place += isSplit ? 2 : 0;
            }
            else if (letter is ' ' or '.' or ',' or '*' or ':' or '(' or ')' or '/' or ';' or '"')
            {
                place++;
            }
            else
            {
                string problem = letter is '-'
                    ? "it is below zero or a range"
                    : $"it holds \"{letter}\"";
                return new PriceTokens(numbers, words, problem);
            }
        }
        return new PriceTokens(numbers, words, null);
    }

    /// <summary>One kind of digits, spaces and apostrophes.</summary>
    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (char letter in text)
        {
            plain.Append(
                letter switch
                {
                    '’' or '‘' or '\u02BC' or '´' or '`' => '\'',
                    '−' or '–' or '—' or '‐' or '‑' => '-',
                    '٫' => '.',
                    '٬' => '\'',
                    '，' => ',',
                    '．' => '.',
                    '￥' => '¥',
                    '＄' => '$',
                    '￦' => '₩',
                    _ when char.IsDigit(letter) && !char.IsAsciiDigit(letter) => (char)(
                        '0' + (int)char.GetNumericValue(letter)
                    ),
                    _ when char.IsWhiteSpace(letter) => ' ',
                    _ => letter,
                }
            );
        }
        return plain.ToString().Trim();
    }

    private static bool IsCentsOnly(string text, int place) =>
        text[place] is '.' or ','
        && place + 1 < text.Length
        && char.IsAsciiDigit(text[place + 1])
        && (place == 0 || !char.IsLetter(text[place - 1]));

    // A space goes on with a number only before a group of three digits: "1 299", but "49 39" are two.
    private static int EndOfNumber(string text, int place)
    {
        int start = place;
        place++;
        while (place < text.Length)
        {
            if (char.IsAsciiDigit(text[place]))
            {
                place++;
            }
            else if (
                text[place] is '.' or ',' or '\''
                && place + 1 < text.Length
                && char.IsAsciiDigit(text[place + 1])
            )
            {
                place += 2;
            }
            else if (text[place] == ' ' && IsGroup(text, start, place))
            {
                place += 4;
            }
            else
            {
                return EndOfExponent(text, place);
            }
        }
        return place;
    }

    private static bool IsGroup(string text, int start, int space)
    {
        int first = space;
        while (first > start && char.IsAsciiDigit(text[first - 1]))
        {
            first--;
        }
        bool isFirstGroup = first == start && space - first is >= 1 and <= 3;
        bool isLaterGroup = first > start && text[first - 1] == ' ' && space - first == 3;
        return (isFirstGroup || isLaterGroup)
            && space + 3 < text.Length
            && text.AsSpan(space + 1, 3).IndexOfAnyExceptInRange('0', '9') < 0
            && (space + 4 == text.Length || !char.IsAsciiDigit(text[space + 4]));
    }

    // 1.25E+1: spreadsheets and programs write numbers so.
    private static int EndOfExponent(string text, int place)
    {
        if (text[place] is not ('E' or 'e'))
        {
            return place;
        }
        int end = place + 1;
        if (end < text.Length && text[end] is '+' or '-')
        {
            end++;
        }
        int digits = end;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
        {
            end++;
        }
        bool isExponent =
            end - digits is 1 or 2 && (end == text.Length || !char.IsLetter(text[end]));
        return isExponent ? end : place;
    }

    // "29,-", "29.--", "29,–" and "29/-", as in India, are 29.
    private static int SkipEmptyCents(string text, int place)
    {
        int end = place;
        if (end < text.Length && text[end] is ',' or '.' or '/')
        {
            end++;
        }
        int dash = end;
        while (end < text.Length && text[end] == '-')
        {
            end++;
        }
        bool isEnd = end == text.Length || text[end] == ' ' || !char.IsAsciiDigit(text[end]);
        bool isDash = end > dash && (dash > place || end == text.Length) && isEnd;
        return isDash && !HasDigit(text, end) ? end : place;
    }

    private static bool HasDigit(string text, int place) =>
        text.AsSpan(place).IndexOfAnyInRange('0', '9') >= 0;

    private static int EndOfWord(string text, int place)
    {
        if (Signs.Contains(text[place], StringComparison.Ordinal))
        {
            return place + 1;
        }
        while (place < text.Length && char.IsLetter(text[place]))
        {
            place++;
        }
        return place < text.Length && text[place] is '$' or '¥' ? place + 1 : place;
    }
}
