using ClosetCompanion.Catalog.Import.Encodings;

namespace ClosetCompanion.Catalog.Import.Files;

/// <summary>Finds files whose names are in an unknown old code page by what a table calls them.</summary>
/// <remarks>Three letters are too few to tell a code page by; a name that fits in one of them says which it is.</remarks>
/// <param name="names">The bytes of each name, and the path that the file is known by.</param>
internal sealed class OldNames(IReadOnlyList<(byte[] Bytes, string Path)> names)
{
    private List<(FileNames Names, Dictionary<string, string> Paths)>? _readings;

    /// <summary>The path of the file that is meant; null when there is none.</summary>
    /// <param name="wanted">A path in the form of <see cref="TreePath.TryNormalise"/>.</param>
    public string? Find(string wanted)
    {
        if (names.Count == 0)
        {
            return null;
        }
        _readings ??= [.. EncodingGuess.Names.Select(Read)];
        foreach (var (reading, paths) in _readings)
        {
            if (reading.Find(wanted) is { } found)
            {
                return paths[found];
            }
        }
        return null;
    }

    private (FileNames, Dictionary<string, string>) Read(string encoding)
    {
        var paths = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (bytes, path) in names)
        {
            string name = EncodingDetector.Named(encoding).GetString(bytes);
            if (TreePath.TryNormalise(name, out string inside))
            {
                paths.TryAdd(inside, path);
            }
        }
        return (new FileNames(paths.Keys), paths);
    }
}
