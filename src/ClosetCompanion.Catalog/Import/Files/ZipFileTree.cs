using System.IO.Compression;

namespace ClosetCompanion.Catalog.Import.Files;

/// <summary>The files in a zip archive. They are read where they lie; nothing is extracted.</summary>
internal sealed class ZipFileTree : FileTree
{
    private readonly ZipArchive _archive;
    private readonly Dictionary<string, ZipArchiveEntry> _entries = new(StringComparer.Ordinal);

    private ZipFileTree(ZipArchive archive)
    {
        _archive = archive;
        foreach (ZipArchiveEntry entry in archive.Entries)
        {
            bool isFolder = entry.FullName.EndsWith('/');
            if (!isFolder && TreePath.TryNormalise(entry.FullName, out string path))
            {
                _entries.TryAdd(path, entry);
            }
        }
    }

    public override IEnumerable<string> Files =>
        _entries.Keys.Where(path => !TreePath.IsHidden(path));

    public static new ZipFileTree Open(string path)
    {
        ZipArchive? archive = null;
        try
        {
            archive = ZipFile.OpenRead(path);
            return new ZipFileTree(archive);
        }
        catch (Exception exception)
            when (exception
                    is IOException
                        or InvalidDataException
                        or UnauthorizedAccessException
                        or NotSupportedException
            )
        {
            archive?.Dispose();
            throw new CatalogException(
                $"{path} cannot be read as a zip archive: {exception.Message}",
                exception
            );
        }
    }

    public override Stream OpenFile(string path) => _entries[path].Open();

    protected override long? LengthOf(string path) =>
        _entries.TryGetValue(path, out ZipArchiveEntry? entry) ? entry.Length : null;

    protected override void Dispose(bool disposing) => _archive.Dispose();
}
