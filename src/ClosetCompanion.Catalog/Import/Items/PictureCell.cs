using ClosetCompanion.Catalog.Import.Files;
using ClosetCompanion.Catalog.Import.Texts;

namespace ClosetCompanion.Catalog.Import.Items;

/// <summary>Finds the pictures that a cell names: one or several, by paths or addresses.</summary>
internal static class PictureCell
{
    private static readonly char[] _separators =
    [
        ',',
        ';',
        '|',
        '\n',
        '\r',
        CellText.ListSeparator,
    ];

    /// <remarks>
    /// A separator may stand inside a file's name, so the longest text that is a file counts: of <c>a, b.jpg; c.jpg</c>
    /// the first is <c>a, b.jpg</c> where such a file lies. Inside an address a separator counts only where another
    /// address or a file begins after it.
    /// </remarks>
    public static IReadOnlyList<string> Split(string cell, FileTree files)
    {
        string text = cell.Trim().Trim('\uFEFF');
        IReadOnlyList<string> unwrapped = PictureMarkup.Unwrap(text);
        if (unwrapped is not [var only] || only != text)
        {
            return IsFile(text, files)
                ? [text]
                : [.. unwrapped.SelectMany(picture => SplitPlain(picture, files))];
        }
        return SplitPlain(text, files);
    }

    private static IReadOnlyList<string> SplitPlain(string text, FileTree files)
    {
        if (text.StartsWith("www.", StringComparison.OrdinalIgnoreCase) && !IsFile(text, files))
        {
            text = $"https://{text}";
        }
        if (text.IndexOfAny(_separators) < 0 && !HasSeveralAddresses(text))
        {
            return text.Length == 0 ? [] : OfWords(text, files);
        }
        if (IsFile(text, files))
        {
            return [text];
        }
        var pictures = new List<string>();
        int start = 0;
        while (start < text.Length)
        {
            int end = IsAddress(text.AsSpan(start).TrimStart())
                ? EndOfAddress(text, start)
                : EndOfPath(text, start, files);
            string picture = text[start..end].Trim().Trim(_separators).Trim();
            if (picture.Length > 0)
            {
                pictures.Add(picture);
            }
            start = end + 1;
        }
        return pictures;
    }

    /// <summary>Whether a picture is an address on the web: <c>https://…</c>, <c>//…</c>.</summary>
    public static bool IsAddress(ReadOnlySpan<char> picture) =>
        picture.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
        || picture.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
        || picture.StartsWith("//", StringComparison.Ordinal);

    // "a.jpg b.jpg" are two where both are there and the whole is not.
    private static string[] OfWords(string text, FileTree files)
    {
        string[] words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return
            words.Length > 1
            && !IsFile(text, files)
            && Array.TrueForAll(words, word => IsFile(word, files))
            ? words
            : [text];
    }

    private static bool HasSeveralAddresses(string text)
    {
        int space = text.IndexOf(' ', StringComparison.Ordinal);
        return space > 0 && IsAddress(text) && IsAddress(text.AsSpan(space).TrimStart());
    }

    private static int EndOfAddress(string text, int start)
    {
        int place = start;
        while (char.IsWhiteSpace(text[place]))
        {
            place++;
        }
        for (; place < text.Length; place++)
        {
            char letter = text[place];
            bool isSpace = char.IsWhiteSpace(letter);
            if (!isSpace && !_separators.Contains(letter))
            {
                continue;
            }
            ReadOnlySpan<char> rest = text.AsSpan(place + 1).TrimStart();
            bool isSure = letter is '\n' or '\r' or '|' or CellText.ListSeparator;
            bool beforeSpace = !isSpace && place + 1 < text.Length && text[place + 1] == ' ';
            if (isSure || rest.IsEmpty || IsAddress(rest) || beforeSpace)
            {
                return place;
            }
        }
        return text.Length;
    }

    private static int EndOfPath(string text, int start, FileTree files)
    {
        int first = text.IndexOfAny(_separators, start);
        if (first < 0)
        {
            return text.Length;
        }
        int longest = -1;
        int end = first;
        for (int tried = 0; tried < 4; tried++)
        {
            if (IsFile(text[start..end], files))
            {
                longest = end;
            }
            if (end == text.Length)
            {
                break;
            }
            int next = text.IndexOfAny(_separators, end + 1);
            end = next < 0 ? text.Length : next;
        }
        return longest < 0 ? first : longest;
    }

    private static bool IsFile(string text, FileTree files) =>
        text.Trim() is { Length: > 0 and < 1000 } path && files.Find(path) is not null;
}
