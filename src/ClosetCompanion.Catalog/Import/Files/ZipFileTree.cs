using System.IO.Compression;

namespace ClosetCompanion.Catalog.Import.Files;

/// <summary>The files in a zip archive. They are read where they lie; nothing is extracted.</summary>
internal sealed class ZipFileTree : FileTree
{
    private readonly ZipArchive _archive;
    private readonly Dictionary<string, ZipArchiveEntry> _entries = new(StringComparer.Ordinal);

    // A table of texts may shrink to a hundredth; a whole archive shrinks to less only when it is made to fill a disk.
    private const long MostTimes = 100,
        AlwaysAllowed = 64L * 1024 * 1024;

    private readonly OldNames _old;

    private ZipFileTree(ZipArchive archive, IReadOnlyList<ZipName>? names)
    {
        _archive = archive;
        var old = new List<(byte[], string)>();
        bool areKnown = names?.Count == archive.Entries.Count;
        foreach (var (index, entry) in archive.Entries.Index())
        {
            ZipName known = areKnown ? names![index] : new ZipName(entry.FullName, null);
            string name = known.Name;
            bool isFolder = name.EndsWith('/') || name.EndsWith('\\');
            if (!isFolder && TreePath.TryNormalise(name, out string path))
            {
                _entries.TryAdd(path, entry);
                if (known.Old is not null)
                {
                    old.Add((known.Old, path));
                }
            }
        }
        _old = new OldNames(old);
    }

    public override IEnumerable<string> Files =>
        _entries.Keys.Where(path => !TreePath.IsHidden(path));

    public static new ZipFileTree Open(string path)
    {
        Stream? stream = null;
        try
        {
            stream = File.OpenRead(path);
            ZipEntryLimit.Check(stream);
            IReadOnlyList<ZipName>? names = ZipNames.Read(stream);
            stream.Position = 0;
            var archive = new ZipArchive(stream, ZipArchiveMode.Read);
            CheckTotal(archive, stream.Length);
            return new ZipFileTree(archive, names);
        }
        catch (Exception exception) when (FileFault.Is(exception))
        {
            stream?.Dispose();
            throw new CatalogException(
                $"{path} cannot be read as a zip archive: {exception.Message}",
                exception
            );
        }
    }

    public override Stream OpenFile(string path)
    {
        ZipArchiveEntry entry = _entries[path];
        return new UnpackedStream(entry.Open(), entry.CompressedLength, entry.Length);
    }

    // Against the archive's own size: entries may lie over one another.
    private static void CheckTotal(ZipArchive archive, long packed)
    {
        var total = archive.Entries.Sum(entry => (decimal)entry.Length);
        if (total > Math.Max(AlwaysAllowed, packed * MostTimes))
        {
            throw new InvalidDataException(
                $"it unpacks to more than it may: {total / 1024 / 1024:N0} MB from {packed / 1024.0 / 1024:N1}, which no catalogue does."
            );
        }
    }

    protected override string? FindOtherwise(string inside) => _old.Find(inside);

    protected override long? LengthOf(string path) =>
        _entries.TryGetValue(path, out ZipArchiveEntry? entry) ? entry.Length : null;

    protected override void Dispose(bool disposing) => _archive.Dispose();
}
