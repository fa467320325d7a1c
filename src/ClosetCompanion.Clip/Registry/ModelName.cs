using System.Text;

namespace ClosetCompanion.Clip.Registry;

/// <summary>The names of registered models, which are the names of their folders.</summary>
internal static class ModelName
{
    private const int Longest = 64;
    private const string HubCachePrefix = "models--";

    /// <summary>Whether a model can have this name.</summary>
    public static bool IsValid(string name) =>
        name.Length is > 0 and <= Longest
        && char.IsAsciiLetterOrDigit(name[0])
        && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '_' or '-');

    /// <summary>Returns a name that a model can have.</summary>
    /// <exception cref="ModelException">It is not one.</exception>
    public static string Check(string name) =>
        IsValid(name)
            ? name
            : throw new ModelException(
                $"A model cannot be named '{name}': a name is up to {Longest} letters (a to z), digits, '.', '_' and '-', "
                    + "and begins with a letter or a digit."
            );

    /// <summary>A name made of the name of a folder, of a repository or of anything else.</summary>
    public static string From(string text)
    {
        var name = new StringBuilder();
        foreach (var letter in Essence(text).ToLowerInvariant().Take(Longest))
        {
            var kept = char.IsAsciiLetterOrDigit(letter) || letter is '.' or '_';
            name.Append(kept ? letter : '-');
        }

        var trimmed = name.ToString().Trim('-', '.', '_');
        return trimmed.Length > 0 ? trimmed : "model";
    }

    /// <summary>The hub's own cache keeps models as models--OWNER--NAME/snapshots/COMMIT; the commit is no name.</summary>
    private static string Essence(string text)
    {
        var parts = text.Split(['/', '\\'], StringSplitOptions.RemoveEmptyEntries);
        return
            parts.LastOrDefault(part => part.StartsWith(HubCachePrefix, StringComparison.Ordinal))
                is { } cached
            ? cached[(cached.LastIndexOf("--", StringComparison.Ordinal) + 2)..]
            : parts.LastOrDefault() ?? "";
    }
}
