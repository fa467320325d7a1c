using ClosetCompanion.Catalog.Import.Texts;

namespace ClosetCompanion.Catalog.Import.Files;

/// <summary>Finds files by names that are written in another way than on the disk.</summary>
/// <remarks>
/// <c>IMG/Shirt.JPG</c> is <c>img/shirt.jpg</c>, an <c>ü</c> of two characters is one of one, <c>red%20shirt.jpg</c> is
/// <c>red shirt.jpg</c>, and <c>shirt.jpg?v=3</c> is <c>shirt.jpg</c>. A name without a folder is found in any folder when
/// there is only one. Where two files could be meant, none is.
/// </remarks>
internal sealed class FileNames
{
    private readonly Dictionary<string, string?> _paths = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string?> _names = new(StringComparer.Ordinal);

    public FileNames(IEnumerable<string> files)
    {
        foreach (string file in files)
        {
            string key = KeyOf(file);
            Add(_paths, key, file);
            Add(_names, key[(key.LastIndexOf('/') + 1)..], file);
        }
    }

    /// <param name="path">A path in the form of <see cref="TreePath.TryNormalise"/>.</param>
    public string? Find(string path)
    {
        foreach (string form in FormsOf(path))
        {
            string key = KeyOf(form);
            if (
                _paths.GetValueOrDefault(key) is { } found
                || (!key.Contains('/') && (found = _names.GetValueOrDefault(key)) is not null)
            )
            {
                return found;
            }
        }
        return null;
    }

    private static IEnumerable<string> FormsOf(string path)
    {
        yield return path;
        string unescaped = Uri.UnescapeDataString(path);
        if (unescaped != path && TreePath.TryNormalise(unescaped, out string inside))
        {
            yield return inside;
        }
        int query = path.IndexOf('?', StringComparison.Ordinal);
        if (query > 0)
        {
            yield return path[..query];
        }
    }

    private static string KeyOf(string path) => UnicodeForm.Compose(path).ToLowerInvariant();

    private static void Add(Dictionary<string, string?> places, string key, string file)
    {
        if (!places.TryAdd(key, file))
        {
            places[key] = null;
        }
    }
}
