namespace ClosetCompanion.Files;

/// <summary>
/// The names of files and folders in the making: hidden, with the name of what they are to be, some random letters and
/// the ending <c>.partial</c>. A process that is killed leaves them behind.
/// </summary>
public static class PartialName
{
    private const string Ending = ".partial";

    /// <summary>A new name for what is to be called <paramref name="name"/>.</summary>
    public static string For(string name) => $".{name}.{Path.GetRandomFileName()}{Ending}";

    /// <summary>Whether a file or folder of this name is one in the making.</summary>
    /// <param name="name">A name or a path.</param>
    public static bool Matches(string name)
    {
        var last = Path.GetFileName(name);
        return last.StartsWith('.') && last.EndsWith(Ending, StringComparison.Ordinal);
    }
}
