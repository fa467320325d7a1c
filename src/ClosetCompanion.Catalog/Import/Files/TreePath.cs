namespace ClosetCompanion.Catalog.Import.Files;

/// <summary>Paths in archives and tables, which nobody has checked yet.</summary>
internal static class TreePath
{
    /// <summary>Brings a path to the form <c>a/b.jpg</c>; false when it leads out of its tree.</summary>
    public static bool TryNormalise(string path, out string normalised)
    {
        string[] parts = path.Replace('\\', '/').Split('/');
        normalised = string.Join('/', parts.Where(part => part is not ("" or ".")));
        bool rooted = parts[0].Length == 0 || parts[0].EndsWith(':') || Path.IsPathRooted(path);
        return !rooted && normalised.Length > 0 && !parts.Contains("..") && !path.Contains('\0');
    }

    /// <summary>Whether it is a file that people do not see, such as those that macOS puts into archives.</summary>
    public static bool IsHidden(string path) =>
        path.Split('/').Any(part => part.StartsWith('.') || part == "__MACOSX");
}
