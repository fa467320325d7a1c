using ClosetCompanion.Files;

namespace ClosetCompanion.Clip.Models;

/// <summary>The identity of a model's files.</summary>
internal static class ModelHash
{
    /// <summary>SHA-256, in lower-case hex, over the sorted lines <c>name hash</c>.</summary>
    public static string Of(IReadOnlyDictionary<string, string> files)
    {
        var lines = files
            .OrderBy(file => file.Key, StringComparer.Ordinal)
            .Select(file => $"{file.Key} {file.Value}\n");
        return Sha256Digest.Of(string.Concat(lines));
    }
}
