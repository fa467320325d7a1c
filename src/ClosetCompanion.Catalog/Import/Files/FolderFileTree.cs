namespace ClosetCompanion.Catalog.Import.Files;

/// <summary>The files below a folder.</summary>
internal sealed class FolderFileTree(string folder) : FileTree
{
    private static readonly EnumerationOptions _everything = new()
    {
        RecurseSubdirectories = true,
        IgnoreInaccessible = true,
    };

    private readonly string _folder = Path.GetFullPath(folder);

    public override IEnumerable<string> Files =>
        Directory
            .EnumerateFiles(_folder, "*", _everything)
            .Select(file => Path.GetRelativePath(_folder, file).Replace('\\', '/'))
            .Where(path => !TreePath.IsHidden(path));

    public override Stream OpenFile(string path) => File.OpenRead(Path.Combine(_folder, path));

    protected override long? LengthOf(string path)
    {
        var file = new FileInfo(Path.Combine(_folder, path));
        return file.Exists ? file.Length : null;
    }
}
