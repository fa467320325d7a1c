namespace ClosetCompanion.Catalog.Import.Texts;

/// <summary>Texts as tables hold them.</summary>
internal static class CellText
{
    /// <summary>Stands between the values of a list, where the format has lists; no text has it.</summary>
    public const char ListSeparator = '\u001F';

    private static readonly string[] _nothing =
    [
        "NA",
        "N/A",
        "null",
        "NaN",
        "n.a.",
        "k.A.",
        "-",
        "--",
        "–",
        "—",
    ];

    /// <summary>The text without markup and with single spaces between its words; null when it says nothing.</summary>
    public static string? Clean(string? text) => text is null ? null : Words(HtmlText.Of(text));

    /// <summary>As <see cref="Clean"/>, for what holds no markup: ids, addresses, names of columns.</summary>
    public static string? Words(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }
        string clean = IsTidy(text)
            ? text
            : string.Join(
                ' ',
                PlainText.Of(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            );
        return clean.Length == 0 || IsNothing(clean) ? null : clean;
    }

    // Most cells are a few ASCII words with single spaces; those need no copies.
    private static bool IsTidy(string text)
    {
        bool space = true;
        foreach (char letter in text)
        {
            if (letter is < ' ' or > '~' || (space && letter == ' '))
            {
                return false;
            }
            space = letter == ' ';
        }
        return !space;
    }

    private static bool IsNothing(string text) =>
        text.Length <= 4 && _nothing.Contains(text, StringComparer.OrdinalIgnoreCase);
}
