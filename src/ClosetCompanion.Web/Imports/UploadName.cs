namespace ClosetCompanion.Web.Imports;

/// <summary>Makes safe names for uploaded files. The name that a client sends never becomes part of a path unchanged.</summary>
internal static class UploadName
{
    private const int Longest = 60;

    private static readonly string[] _endings = [".csv", ".tsv", ".jsonl", ".ndjson", ".zip"];
    private static readonly Dictionary<string, string> _endingOfType = new(
        StringComparer.OrdinalIgnoreCase
    )
    {
        ["text/csv"] = ".csv",
        ["text/tab-separated-values"] = ".tsv",
        ["application/jsonl"] = ".jsonl",
        ["application/x-ndjson"] = ".ndjson",
        ["application/zip"] = ".zip",
        ["application/x-zip-compressed"] = ".zip",
    };

    /// <summary>A safe name with a known ending; null when neither the name nor the type tells what the file is.</summary>
    /// <param name="given">What the client calls it.</param>
    /// <param name="contentType">The media type, without parameters.</param>
    public static string? Of(string? given, string? contentType)
    {
        var last = (given ?? "").Split('/', '\\')[^1];
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
