using System.Text;

namespace ClosetCompanion.Clip.Tokenization;

/// <summary>What CLIP does to a text before it is split: HTML references out, white space folded, lower case.</summary>
internal static class TextCleaner
{
    /// <summary>The clean text: no white space at its ends, single spaces inside, lower case.</summary>
    public static string Clean(string text)
    {
        // Twice, because scraped titles are often escaped twice: "&amp;amp;".
        var unescaped = HtmlReferences.Unescape(HtmlReferences.Unescape(text));
        return LowerCase.Of(FoldWhiteSpace(Strip(unescaped)));
    }

    private static string FoldWhiteSpace(string text)
    {
        var result = new StringBuilder(text.Length);
        var inSpace = false;
        foreach (var character in text)
        {
            var isSpace = char.IsWhiteSpace(character);
            if (!isSpace)
            {
                result.Append(character);
            }
            else if (!inSpace)
            {
                result.Append(' ');
            }

            inSpace = isSpace;
        }

        return result.ToString();
    }

    /// <summary>Python strips the four separators U+001C to U+001F too, which Unicode does not count as white space.</summary>
    private static string Strip(string text)
    {
        var start = 0;
        var end = text.Length;
        while (start < end && IsStripped(text[start]))
        {
            start++;
        }

        while (end > start && IsStripped(text[end - 1]))
        {
            end--;
        }

        return text[start..end];
    }

    private static bool IsStripped(char character) =>
        char.IsWhiteSpace(character) || character is >= '\u001C' and <= '\u001F';
}
