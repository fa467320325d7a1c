namespace ClosetCompanion.Catalog.Import.Tables;

/// <summary>Texts as tables hold them.</summary>
internal static class CellText
{
    private static readonly string[] _nothing = ["NA", "N/A", "null", "NaN"];

    /// <summary>The text with single spaces between its words; null when it is empty or says that nothing is known.</summary>
    public static string? Clean(string? text)
    {
        if (text is null)
        {
            return null;
        }
        string clean = string.Join(
            ' ',
            text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        );
        clean = clean.Replace("\0", "", StringComparison.Ordinal);
        return clean.Length == 0 || _nothing.Contains(clean, StringComparer.OrdinalIgnoreCase)
            ? null
            : clean;
    }
}
