namespace ClosetCompanion.Catalog.Import.Files;

/// <summary>Archives that are not read: those of other kinds than zip, and those within an archive.</summary>
internal static class OtherArchives
{
    private static readonly string[] _endings =
    [
        ".rar",
        ".7z",
        ".tar",
        ".tgz",
        ".tbz2",
        ".txz",
        ".bz2",
        ".xz",
        ".zst",
        ".tar.gz",
    ];

    private static readonly string[] _spreadsheets = [".ods", ".fods", ".numbers", ".gsheet"];

    /// <summary>What to do about a file that is such an archive; null when it is none.</summary>
    public static string? Advice(string path) =>
        IsSpreadsheet(path) ? "Spreadsheets of this kind are not read. Save it as .xlsx or as CSV."
        : IsOther(path)
            ? "Archives of this kind are not read. Unpack it and import the folder, or pack it again as .zip."
        : null;

    /// <summary>What to do about such archives among the files of a folder or archive; null when there are none.</summary>
    public static string? Advice(FileTree files)
    {
        string[] inside =
        [
            .. files
                .Files.Where(path =>
                    IsOther(path) || path.EndsWith(".zip", StringComparison.OrdinalIgnoreCase)
                )
                .Order(StringComparer.Ordinal)
                .Take(3),
        ];
        string[] sheets = [.. files.Files.Where(IsSpreadsheet).Take(3)];
        return sheets.Length > 0
                ? $"Spreadsheets of this kind are not read: {string.Join(", ", sheets)}. Save them as .xlsx or as CSV."
            : inside.Length == 0 ? null
            : $"Archives in it are not read: {string.Join(", ", inside)}. Unpack them and import what they hold.";
    }

    private static bool IsSpreadsheet(string path) =>
        Array.Exists(_spreadsheets, end => path.EndsWith(end, StringComparison.OrdinalIgnoreCase));

    private static bool IsOther(string path) =>
        Array.Exists(_endings, end => path.EndsWith(end, StringComparison.OrdinalIgnoreCase));
}
