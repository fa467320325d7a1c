namespace ClosetCompanion.Web.Imports;

/// <summary>Makes safe names for uploaded files. The name that a client sends never becomes part of a path unchanged.</summary>
internal static class UploadName
{
    private const int Longest = 60;
    private const string Packed = ".gz";

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
        ".zip",
    ];

    private static readonly Dictionary<string, string> _endingOfType = new(
        StringComparer.OrdinalIgnoreCase
    )
    {
        ["text/csv"] = ".csv",
        ["text/tab-separated-values"] = ".tsv",
        ["text/plain"] = ".txt",
        ["text/html"] = ".html",
        ["text/xml"] = ".xml",
        ["application/xml"] = ".xml",
        ["application/rss+xml"] = ".rss",
        ["application/atom+xml"] = ".atom",
        ["application/json"] = ".json",
        ["application/ld+json"] = ".jsonld",
        ["application/jsonl"] = ".jsonl",
        ["application/x-ndjson"] = ".ndjson",
        ["application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"] = ".xlsx",
        ["application/vnd.ms-excel"] = ".xls",
        ["application/zip"] = ".zip",
        ["application/x-zip-compressed"] = ".zip",
    };

    /// <summary>The endings that are taken, for the list of a file chooser.</summary>
    public static string Accepted { get; } = string.Join(',', [.. _endings, Packed]);

    /// <summary>A safe name with a known ending; null when neither the name nor the type tells what the file is.</summary>
    /// <param name="given">What the client calls it.</param>
    /// <param name="contentType">The media type, without parameters.</param>
    public static string? Of(string? given, string? contentType)
    {
        var last = (given ?? "").Split('/', '\\')[^1];
        if (last.EndsWith(Packed, StringComparison.OrdinalIgnoreCase))
        {
            return
                Of(last[..^Packed.Length], contentType: null)
                    is { } inner
                        and not [.., '.', 'z', 'i', 'p']
                ? $"{inner}{Packed}"
                : null;
        }

        var ending = Path.GetExtension(last).ToLowerInvariant();
        if (
            !_endings.Contains(ending)
            && !_endingOfType.TryGetValue(contentType?.Trim() ?? "", out ending)
        )
        {
            return null;
        }

        var stem = string.Concat(
            Path.GetFileNameWithoutExtension(last)
                .Take(Longest)
                .Select(letter =>
                    char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' ? letter : '-'
                )
        );
        return $"{(stem.Length == 0 ? "upload" : stem)}{ending}";
    }
}
