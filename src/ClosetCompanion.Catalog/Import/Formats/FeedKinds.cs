using ClosetCompanion.Catalog.Import.Files;

namespace ClosetCompanion.Catalog.Import.Formats;

/// <summary>Tells what a file is made of, by its first letters and by its name.</summary>
internal static class FeedKinds
{
    private static readonly string[] _endings =
    [
        ".csv",
        ".tsv",
        ".tab",
        ".txt",
        ".xlsx",
        ".xlsm",
        ".xlsb",
        ".xls",
        ".json",
        ".jsonl",
        ".ndjson",
        ".jsonld",
        ".xml",
        ".rss",
        ".atom",
        ".html",
        ".htm",
        ".xhtml",
    ];

    /// <summary>Whether a file of this name may hold products.</summary>
    public static bool MayHoldProducts(string path) =>
        _endings.Contains(
            Path.GetExtension(FeedFile.Unpacked(path)),
            StringComparer.OrdinalIgnoreCase
        );

    /// <summary>Whether it is a page, of which there are many in a folder.</summary>
    public static bool IsPage(string path) =>
        Path.GetExtension(FeedFile.Unpacked(path)).ToLowerInvariant()
            is ".html"
                or ".htm"
                or ".xhtml";

    public static FeedKind Of(FeedFile file, string head)
    {
        string text = head.TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        if (file.HasEnding(".html", ".htm", ".xhtml"))
        {
            return FeedKind.Page;
        }
        if (file.HasEnding(".json", ".jsonl", ".ndjson", ".jsonld"))
        {
            return FeedKind.Json;
        }
        if (file.HasEnding(".xml", ".rss", ".atom"))
        {
            return FeedKind.Xml;
        }
        bool isTagged = text.StartsWith('<');
        return text switch
        {
            _ when Begins("<!doctype html") || Begins("<html") => FeedKind.Page,
            _ when isTagged => FeedKind.Xml,
            ['{' or '[', ..] => FeedKind.Json,
            _ => FeedKind.Table,
        };

        bool Begins(string word) => text.StartsWith(word, StringComparison.OrdinalIgnoreCase);
    }
}
