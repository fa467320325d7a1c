namespace ClosetCompanion.Catalog.Import.Files;

/// <summary>The regular files below a folder: no link is followed, no pipe and no device is read.</summary>
internal sealed class FolderFileTree(string folder) : FileTree
{
    private static readonly EnumerationOptions _everything = new()
    {
        RecurseSubdirectories = true,
        IgnoreInaccessible = true,
        // A link may lead out of the folder, or round in a circle.
        AttributesToSkip =
            FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint,
    };

    private readonly string _folder = Path.GetFullPath(folder);

    public override IEnumerable<string> Files =>
        Directory
            .EnumerateFiles(_folder, "*", _everything)
            .Select(file => Path.GetRelativePath(_folder, file).Replace('\\', '/'))
            .Where(path => !TreePath.IsHidden(path));

    // Pipes and devices have no length, and reading one may never end.
    public override Stream OpenFile(string path) =>
        LengthOf(path) is > 0 ? File.OpenRead(Path.Combine(_folder, path)) : Stream.Null;

    protected override long? LengthOf(string path)
    {
        var file = new FileInfo(Path.Combine(_folder, path));
        return file.Exists && !LeadsAway(path) ? file.Length : null;
    }

    private bool LeadsAway(string path)
    {
        string place = _folder;
        foreach (string part in path.Split('/'))
        {
            place = Path.Combine(place, part);
            if ((File.GetAttributes(place) & FileAttributes.ReparsePoint) != FileAttributes.None)
            {
                return true;
            }
        }
        return false;
    }
}
